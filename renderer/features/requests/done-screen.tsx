import { FolderOpen, List, Plus, Printer } from 'lucide-react';
import { useState } from 'react';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import type { Action } from '#renderer/ui/action.ts';
import { NumberScreen } from '#renderer/ui/counter/number-screen.tsx';
import { useActionKeys } from '#renderer/ui/key-layers.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import type { Outcome } from './use-registration.ts';

interface Props {
  readonly outcome: Outcome;
  readonly onNext: () => void;
  readonly onOpen: (id: string) => void;
}

/** After the act: the number large enough for the other side of the counter, and what is to be done with the paper. */
export function DoneScreen({ outcome, onNext, onOpen }: Props) {
  const t = useText('requests');
  const locale = useLocale();
  const ctx = useCommandContext();
  const go = useGo();
  const [printed, setPrinted] = useState(outcome.printed);
  const { paper, number, atOnce } = outcome;
  const print = () => {
    if (paper) printPaper(ctx, paper, number).then(setPrinted, reportError);
  };
  const actions: readonly Action[] = [
    // A second print is a reprint that says so: it is made on the page of the case.
    { id: 'done.print', label: t('donePrint'), icon: Printer, key: 'Ctrl+P', allowed: paper !== null, hidden: printed, run: print },
    { id: 'done.next', label: t('doneNext'), icon: Plus, key: 'Alt+N', allowed: true, run: onNext },
    { id: 'done.open', label: t('doneOpen'), icon: FolderOpen, key: 'Alt+B', allowed: true, run: () => onOpen(outcome.id) },
    { id: 'done.list', label: t('doneList'), icon: List, key: 'Esc', tone: 'text', allowed: true, run: () => go('/permohonan') },
  ];
  const shown = actions
    .filter(({ hidden }) => !hidden)
    .map((action, index) => (index === 0 ? { ...action, tone: 'primary' as const } : action));
  useActionKeys(shown);
  return (
    <NumberScreen number={number} title={t(atOnce ? 'doneAtOnceTitle' : 'doneTitle')} actions={shown}>
      <p>
        <b>{atOnce ? t('doneAtOnce') : t('doneDue', { date: formatLongDate(outcome.dueOn, locale) })}</b>
      </p>
      <p>{t(printed ? 'donePrinted' : 'doneQueued')}</p>
      {!outcome.durable && <Banner tone="late" title={t('doneNotDurable')} live />}
      {outcome.durable && paper === null && <Banner tone="late" title={t('issueFailed')} live />}
    </NumberScreen>
  );
}
