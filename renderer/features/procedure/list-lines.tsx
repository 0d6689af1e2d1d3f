import { Link2, ListChecks, Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { removeIdentificationLine, saveIdentificationLine } from '#renderer/commands/procedure/identification-list.ts';
import type { IdentificationFile, ListedLine } from '#renderer/db/queries/identification.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { IconButton } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { LineDialog } from './line-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { listRefusal } from './list-words.ts';
import css from './procedure.module.css';
import { TypedLine } from './typed-line.tsx';

interface Props {
  readonly file: IdentificationFile;
  readonly editable: boolean;
  readonly linkable: boolean;
}

/** The lines of a list: typed one after the other with Enter; remarks stand under the line they are about. */
export function ListLines({ file, editable, linkable }: Props) {
  const t = useText('procedure');
  const [linking, setLinking] = useState<ListedLine | null>(null);
  const [mending, setMending] = useState<ListedLine | null>(null);
  const { lines, known } = file;
  // As it is now: what is linked changes while the dialog stands open.
  const linkingNow = lines.find(({ row }) => row.id === linking?.row.id);
  const linked = lines.filter(({ recordIds }) => recordIds.length > 0).length;
  return (
    <>
      <QuietHead
        icon={ListChecks}
        title={t('lines')}
        note={t('linesNote', { linked: String(linked), missing: String(lines.length - linked) })}
      />
      {lines.length > 0 && (
        <ul className={css.heaps} aria-label={t('lines')}>
          {lines.map((line, index) => (
            <Line
              key={line.row.id}
              line={line}
              number={index + 1}
              listId={file.row.id}
              remark={known.remarks.get(line.row.id) ?? null}
              times={known.timesReturned.get(line.row.id) ?? 0}
              editable={editable}
              {...(editable ? { onMend: () => setMending(line) } : {})}
              {...(linkable ? { onLink: () => setLinking(line) } : {})}
            />
          ))}
        </ul>
      )}
      {editable && <NewLine file={file} />}
      {mending && <LineDialog listId={file.row.id} line={mending} onClose={() => setMending(null)} />}
      {linkingNow && <LinkDialog line={linkingNow} onClose={() => setLinking(null)} />}
    </>
  );
}

interface LineProps {
  readonly line: ListedLine;
  readonly number: number;
  readonly listId: string;
  readonly remark: string | null;
  readonly times: number;
  readonly editable: boolean;
  readonly onMend?: () => void;
  readonly onLink?: () => void;
}

function Line({ line, number, listId, remark, times, editable, onMend, onLink }: LineProps) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const { row, recordIds } = line;
  const remove = () => {
    removeIdentificationLine(ctx, listId, row.id, t('lineRemoved')).then(
      (done) => done.ok || toast({ text: listRefusal(t, done.error, common), tone: 'late' }),
      reportError,
    );
  };
  return (
    <li>
      <span className={css.heapWords}>
        <b>{`${number}. ${row.information}`}</b>
        <small>
          {[row.office, t(row.kind === 'dip' ? 'lineDip' : 'lineService'), row.note, times > 0 && t('lineTimes', { count: times })]
            .filter(Boolean)
            .join(', ')}
        </small>
        {remark && <small className={css.remark}>{t('lineRemark', { remark })}</small>}
      </span>
      <span className={recordIds.length > 0 ? css.linked : css.missing}>
        {recordIds.length > 0 ? t('lineRecords', { count: recordIds.length }) : t('lineMissing')}
      </span>
      {onLink && <IconButton icon={Link2} label={t('lineLink', { name: row.information })} onClick={onLink} />}
      {onMend && <IconButton icon={Pencil} label={t('lineMend', { name: row.information })} onClick={onMend} />}
      {editable && <IconButton icon={X} label={t('heapRemove', { name: row.information })} onClick={remove} />}
    </li>
  );
}

function NewLine({ file }: { readonly file: IdentificationFile }) {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const [information, setInformation] = useState('');
  // The office stays for the next line: lists are typed office by office.
  const [office, setOffice] = useState(file.lines.at(-1)?.row.office ?? '');
  const [service, setService] = useState(false);
  const ready = information.trim() !== '' && office.trim() !== '';
  const add = async () => {
    const kind = service ? 'service' : 'dip';
    setInformation('');
    const done = await saveIdentificationLine(ctx, file.row.id, { information, office, kind, note: null });
    if (done.ok) return;
    setInformation(information);
    toast({ text: listRefusal(t, done.error, common), tone: 'late' });
  };
  return (
    <>
      <TypedLine
        fields={[
          { value: information, label: t('lineInformation'), placeholder: t('lineInformationPlaceholder'), onChange: setInformation },
          { value: office, label: t('lineOffice'), placeholder: t('lineOfficePlaceholder'), onChange: setOffice },
        ]}
        className={css.newLine}
        ready={ready}
        addLabel={t('lineAdd')}
        onAdd={add}
      />
      <label className={css.lineKind}>
        <input type="checkbox" checked={service} onChange={(event) => setService(event.target.checked)} />
        {t('lineIsService')}
      </label>
    </>
  );
}
