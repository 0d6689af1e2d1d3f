import { FolderOpen, List, Plus, Printer } from 'lucide-react';
import { useState } from 'react';
import { VisitScreen } from '#renderer/cases/visit-screen.tsx';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import type { Action } from '#renderer/ui/action.ts';
import { NumberScreen } from '#renderer/ui/counter/number-screen.tsx';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { useActionKeys } from '#renderer/ui/key-layers.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { requirementText } from './request-words.ts';
import type { Outcome } from './use-registration.ts';

interface Props {
  readonly outcome: Outcome;
  readonly onNext: () => void;
  readonly onOpen: (id: string) => void;
}

/** After the act: the number large enough for the other side of the counter, and what is to be done with the paper. */
export function DoneScreen(props: Props) {
  const { outcome } = props;
  return outcome.kind === 'visit' ? <Visited {...props} outcome={outcome} /> : <Registered {...props} outcome={outcome} />;
}

/** The steps from here, for both ends. */
function useNextActions({ outcome, onNext, onOpen }: Props): readonly Action[] {
  const t = useText('requests');
  const go = useGo();
  return [
    { id: 'done.next', label: t('doneNext'), icon: Plus, key: 'Alt+N', allowed: true, run: onNext },
    { id: 'done.open', label: t('doneOpen'), icon: FolderOpen, key: 'Alt+B', allowed: true, run: () => onOpen(outcome.id) },
    { id: 'done.list', label: t('doneList'), icon: List, key: 'Esc', tone: 'text', allowed: true, run: () => go('/permohonan') },
  ];
}

function Visited(props: Props & { readonly outcome: Extract<Outcome, { kind: 'visit' }> }) {
  const t = useText('requests');
  const { outcome } = props;
  const actions = useNextActions(props);
  return (
    <>
      <PageHead title={t('formTitle')} />
      <VisitScreen code={outcome.visitCode} title={t('doneVisit')} slip={outcome.paper} printed={outcome.printed} actions={actions}>
        <p>{t('doneVisitText')}</p>
        <p>{t('doneMissing', { what: outcome.missing.map((key) => requirementText(t, key)).join(', ') })}</p>
        {!outcome.durable && <Banner tone="late" title={t('doneNotDurable')} live />}
      </VisitScreen>
    </>
  );
}

function Registered(props: Props & { readonly outcome: Extract<Outcome, { kind: 'registered' }> }) {
  const { outcome } = props;
  const t = useText('requests');
  const locale = useLocale();
  const ctx = useCommandContext();
  const next = useNextActions(props);
  const [printed, setPrinted] = useState(outcome.printed);
  const { paper, number, atOnce } = outcome;
  const print = () => {
    if (paper) printPaper(ctx, paper, number).then(setPrinted, reportError);
  };
  const actions: readonly Action[] = [
    // A second print is a reprint that says so: it is made on the page of the case.
    { id: 'done.print', label: t('donePrint'), icon: Printer, key: 'Ctrl+P', allowed: paper !== null, hidden: printed, run: print },
    ...next,
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
