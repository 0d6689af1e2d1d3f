import { RotateCcw } from 'lucide-react';
import { useRef, useState } from 'react';
import { restoreField } from '#renderer/commands/archive/restore-field.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { categoryId } from '#renderer/db/queries/lent-records.ts';
import type { RecordChange } from '#renderer/db/queries/records.ts';
import { useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { FormGrid } from '#renderer/ui/form/field.tsx';
import { PlainChoice } from '#renderer/ui/form/plain-field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import {
  comparedFields,
  differences,
  type FieldDifference,
  isRestorable,
  type RestorableField,
} from '#shared/domain/records/record-versions.ts';
import { isSame } from '#shared/lib/is-same.ts';
import css from '../archive.module.css';
import { fieldText, whenText } from '../history-events.tsx';
import { useFault } from '../use-fault.ts';
import type { RecordHistory } from '../use-record-history.ts';

interface Props {
  readonly recordId: string;
  readonly history: RecordHistory;
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}

/** Two versions of a record beside each other, field by field; any field of the older one is given back by itself. */
export function VersionsDialog({ recordId, history, mayEdit, onClose }: Props) {
  const t = useText('recordHistory');
  const archive = useText('archive');
  const locale = useLocale();
  const zone = useZone();
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const onFault = useFault();
  const changes = history.changes ?? [];
  const [older, setOlder] = useState(String(changes[1]?.seq ?? changes[0]?.seq ?? ''));
  const [newer, setNewer] = useState(String(changes[0]?.seq ?? ''));
  const closing = useRef<HTMLButtonElement>(null);
  const [refused, setRefused] = useState<string | null>(null);
  // As the person sees it now: who changes it meanwhile is asked about.
  const base = useLive(async () => {
    const [row, said] = await Promise.all([ctx.db.records.get(recordId), ctx.db.rows('recordCategory').get(categoryId(recordId))]);
    return { ...(said ? basesOf('recordCategory', said) : {}), ...(row ? basesOf('record', row) : {}) };
  }, [ctx.db, recordId]);
  const versionOf = (seq: string): RecordChange | undefined => changes.find((change) => String(change.seq) === seq);
  const choices = changes.map((change, index) => ({
    value: String(change.seq),
    label: t(index === 0 ? 'versionNow' : 'versionOf', {
      when: whenText(change.at, { locale, zone }),
      who: history.nameOf(change.personId),
    }),
  }));
  const [one, other] = [versionOf(older), versionOf(newer)];
  const now = changes[0]?.values ?? {};
  const found = one && other ? differences(one.values, other.values, comparedFields) : [];
  const name = (field: string) => fieldText(field, archive);
  const restore = async (field: RestorableField, value: FieldDifference['one']) => {
    if (base.status !== 'ready') return;
    const done = await restoreField(ctx, recordId, field, value, base.data);
    if (!done.ok) {
      const words = { 'restore.gone': 'errGone', 'restore.filed': 'errFiled', stale: 'errStale' } as const;
      const { code } = done.error;
      return setRefused(Object.hasOwn(words, code) ? t(words[code as keyof typeof words]) : common(done.error, name));
    }
    setRefused(null);
    // The button that was pressed goes: the focus must not go with it.
    closing.current?.focus();
    const { changeId } = done.value;
    const undo = async () => {
      const undone = await undoChange(ctx, changeId);
      toast(undone.ok ? { text: t('undone') } : { text: t('undoRefused'), tone: 'late' });
    };
    toast({
      text: t('restored', { field: name(field), value: history.valueText(field, value) }),
      action: { label: t('undo'), run: () => void undo().catch(onFault) },
    });
  };
  return (
    <DialogFrame
      open
      title={t('compareTitle')}
      width="md"
      onClose={onClose}
      foot={
        <Button tone="text" autoFocus buttonRef={closing} onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <div className={css.stack}>
        <FormGrid>
          <PlainChoice label={t('older')} span={3} value={older} choices={choices} onChange={setOlder} />
          <PlainChoice label={t('newer')} span={3} value={newer} choices={choices} onChange={setNewer} />
        </FormGrid>
        {refused && <Banner tone="late" live title={refused} />}
        {found.length === 0 ? (
          <p>{t('same')}</p>
        ) : (
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('field')}</th>
                <th scope="col">{t('older')}</th>
                <th scope="col">{t('newer')}</th>
                {mayEdit && <td />}
              </tr>
            </thead>
            <tbody>
              {found.map(({ field, one: before, other: after }) => (
                <tr key={field}>
                  <th scope="row">{name(field)}</th>
                  <td>{history.valueText(field, before)}</td>
                  <td>{history.valueText(field, after)}</td>
                  {mayEdit && (
                    <td>
                      {isRestorable(field) && !isSame(now[field] ?? null, before) && (
                        <Button
                          tone="text"
                          icon={RotateCcw}
                          aria-label={t('restoreOf', { field: name(field), value: history.valueText(field, before) })}
                          onClick={() => void restore(field, before).catch(onFault)}
                        >
                          {t('restore')}
                        </Button>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </DialogFrame>
  );
}
