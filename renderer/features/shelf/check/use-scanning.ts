/** What happens to a code or a name in a running check: taken one after the other, and said in one sentence. */
import { type RefObject, useRef, useState } from 'react';
import { type ScanInput, scanForCheck, takeBackScan } from '#renderer/commands/shelf/scan-item.ts';
import type { CheckLine } from '#renderer/db/queries/check-lines.ts';
import { placeLine } from '#renderer/db/queries/shelf-items.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { parseLabelCode } from '#shared/domain/labels/label-code.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { answerSaid, refusalSaid, type ScanSaid } from './check-words.ts';

export function useScanning(checkId: string, field: RefObject<HTMLInputElement | null>) {
  const t = useText('shelfCheck');
  const ctx = useCommandContext();
  const common = useRefusalText();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<ScanSaid | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const one = async (input: ScanInput) => {
    const scanned = await scanForCheck(ctx, checkId, input);
    if (!scanned.ok) {
      // What is typed or scanned next takes its place instead of standing behind it.
      field.current?.select();
      return setSaid({ tone: 'late', title: refusalSaid(scanned.error, t) ?? common(scanned.error) });
    }
    const { value } = scanned;
    const path = value.kind === 'item' ? value.item.path : [];
    setSaid(answerSaid(value, placeLine(value.kind === 'item' && value.item.location ? path.slice(0, -1) : path), t));
    setTyped('');
  };
  // In the order of the scanner: two quick scans never overtake each other.
  const take = (input: ScanInput) => {
    queue.current = queue.current.then(() => one(input)).catch(reportError);
    field.current?.focus();
  };
  const takeBack = () => {
    takeBackScan(ctx, checkId).then((done) => {
      if (done.ok) return setSaid({ tone: 'plain', title: t('takenBack') });
      const { error } = done;
      return setSaid({
        tone: 'late',
        title: error.code === 'nothingToTakeBack' ? t('nothingToTakeBack') : (refusalSaid(error, t) ?? common(error)),
      });
    }, reportError);
    field.current?.focus();
  };
  /** A code is taken; of names, the one that matches. */
  const enter = (unmet: readonly CheckLine[]) => {
    const text = typed.trim();
    if (text === '') return undefined;
    if (parseLabelCode(text).ok) return take({ code: text, how: 'typed' });
    const matching = matchingLines(unmet, text);
    const exact = matching.filter(({ name }) => name !== null && fold(name) === fold(text));
    const chosen = exact.length === 1 ? exact : matching;
    const [first] = chosen;
    if (first && chosen.length === 1) return take({ ref: first.ref, how: 'ticked' });
    if (first) return setSaid({ tone: 'late', title: t('err_several', { count: chosen.length }) });
    return take({ code: text, how: 'typed' });
  };
  return { typed, setTyped, said, take, takeBack, enter };
}

/** Lines that hold every word of the text, in their name, place or code. */
export function matchingLines(lines: readonly CheckLine[], text: string): readonly CheckLine[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return lines.filter(({ name, home, code }) => {
    const haystack = fold(`${home} ${name ?? ''} ${code ?? ''}`);
    return words.every((word) => haystack.includes(word));
  });
}
