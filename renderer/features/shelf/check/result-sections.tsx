import { MapPin, Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { settleMisplaced } from '#renderer/commands/shelf/settle-misplaced.ts';
import type { CheckLine } from '#renderer/db/queries/check-lines.ts';
import { itemPath } from '#renderer/state/item-path.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DetailBlock, QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import css from '../shelf.module.css';
import { refusalSaid } from './check-words.ts';
import type { CheckView } from './use-check.ts';

const SHOWN = 100;

/** What a closed check found out, what needs a hand first: missing, misplaced, unknown, lent. */
export function ResultSections({ view }: { readonly view: CheckView }) {
  const t = useText('shelfCheck');
  const { lines, unknown, file } = view;
  const of = (outcome: CheckLine['outcome']) => lines.filter((line) => line.outcome === outcome);
  const noted = lines.filter(({ lentHere }) => lentHere);
  const again = lines.filter(({ outcome, missingBefore }) => missingBefore && outcome !== 'missing' && outcome !== 'lent');
  return (
    <>
      <Section title={t('missing')} lines={of('missing')} note={(line) => line.home || t('nowhere')} />
      <Section
        title={t('misplaced')}
        lines={of('misplaced')}
        note={(line) => [t('shouldBe', { place: line.home || t('nowhere') }), t('metAt', { place: line.at })].join('. ')}
        tail={(line) => <Settle checkId={file.row.id} line={line} settled={file.known.settled.get(line.ref.id)} />}
      />
      <Section title={t('lentHere')} lines={noted} note={(line) => line.at || line.code || t('noLabel')} />
      <Section title={t('foundAgain')} lines={again} note={(line) => line.at || line.code || t('noLabel')} />
      <Section title={t('gone')} lines={of('gone')} note={(line) => line.at} />
      <Section title={t('lent')} lines={of('lent')} note={(line) => line.home} />
      {unknown.length > 0 && (
        <DetailBlock>
          <QuietHead title={t('unknown')} note={String(unknown.length)} />
          <ul className={css.items}>
            {unknown.map(({ code, at }) => (
              <li key={code}>
                <span className={css.words}>
                  <b>{code}</b>
                  <small>{at}</small>
                </span>
              </li>
            ))}
          </ul>
        </DetailBlock>
      )}
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly lines: readonly CheckLine[];
  readonly note: (line: CheckLine) => string;
  readonly tail?: (line: CheckLine) => ReactNode;
}

function Section({ title, lines, note, tail }: SectionProps) {
  const t = useText('shelfCheck');
  if (lines.length === 0) return null;
  return (
    <DetailBlock>
      <QuietHead title={title} note={String(lines.length)} />
      <ul className={css.items}>
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line.ref.id}>
            <span className={css.words}>
              <b>{line.name === null ? t('hidden') : <a href={`#${itemPath(line.ref)}`}>{line.name}</a>}</b>
              <small>{note(line)}</small>
            </span>
            {tail?.(line)}
          </li>
        ))}
        {lines.length > SHOWN && (
          <li>
            <small>{t('unmetMore', { count: lines.length - SHOWN })}</small>
          </li>
        )}
      </ul>
    </DetailBlock>
  );
}

interface SettleProps {
  readonly checkId: string;
  readonly line: CheckLine;
  readonly settled: 'putBack' | 'placedHere' | undefined;
}

/** One act for what lay in the wrong place: it was carried back, or it stays and is recorded there. */
function Settle({ checkId, line, settled }: SettleProps) {
  const t = useText('shelfCheck');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const [busy, setBusy] = useState(false);
  if (settled) return <small>{t(`${settled}Done`)}</small>;
  const name = line.name ?? t('hidden');
  const settle = (how: 'putBack' | 'placedHere') => {
    setBusy(true);
    settleMisplaced(ctx, checkId, line.ref, how)
      .then((done) =>
        toast(
          done.ok
            ? { text: t(`${how}Saved`, { name, place: line.at }) }
            : { text: refusalSaid(done.error, t) ?? common(done.error), tone: 'late' },
        ),
      )
      .catch(reportError)
      .finally(() => setBusy(false));
  };
  const may = mayDo(ctx.actor, 'shelf.check') && !busy;
  return (
    <span className={css.row}>
      <Button icon={Undo2} disabled={!may} onClick={() => settle('putBack')}>
        {t('putBack')}
      </Button>
      <Button icon={MapPin} disabled={!may} onClick={() => settle('placedHere')}>
        {t('placedHere')}
      </Button>
    </span>
  );
}
