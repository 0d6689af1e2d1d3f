import { ArrowRight, FolderOpen, List, Plus, Printer } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import type { Action } from '#renderer/ui/action.ts';
import { NumberScreen } from '#renderer/ui/counter/number-screen.tsx';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { useActionKeys } from '#renderer/ui/key-layers.tsx';
import { ActionButton } from '#renderer/ui/parts/action-button.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { requirementText } from './case-words.ts';
import css from './code-screen.module.css';
import type { Outcome } from './use-registration.ts';

interface Props {
  readonly outcome: Outcome;
  readonly onNext: () => void;
  readonly onOpen: (id: string) => void;
}

/** After the act: the number large enough for the other side of the counter, and what is to be done with the paper. */
export function DoneScreen({ outcome, onNext, onOpen }: Props) {
  const t = useText('objections');
  const navigate = useNavigate();
  const list: Action = {
    id: 'done.list',
    label: t('doneList'),
    icon: List,
    key: 'Esc',
    tone: 'text',
    allowed: true,
    run: () => {
      Promise.resolve(navigate('/keberatan')).catch(reportError);
    },
  };
  const next: Action = { id: 'done.next', label: t('doneNext'), icon: Plus, key: 'Alt+N', allowed: true, run: onNext };
  const open: Action = {
    id: 'done.open',
    label: t('doneOpen'),
    icon: FolderOpen,
    key: 'Alt+B',
    allowed: true,
    run: () => onOpen(outcome.id),
  };
  return (
    <>
      {outcome.kind !== 'registered' && <PageHead title={t('formTitle')} />}
      {outcome.kind === 'registered' ? (
        <RegisteredScreen outcome={outcome} actions={[next, open, list]} />
      ) : (
        <CodeScreen outcome={outcome} actions={[next, { ...open, icon: ArrowRight }, list]} />
      )}
    </>
  );
}

function RegisteredScreen({
  outcome,
  actions,
}: {
  readonly outcome: Extract<Outcome, { kind: 'registered' }>;
  readonly actions: readonly Action[];
}) {
  const t = useText('objections');
  const locale = useLocale();
  const ctx = useCommandContext();
  const [printed, setPrinted] = useState(outcome.printed);
  const { paper, number } = outcome;
  const print = () => {
    if (paper) printPaper(ctx, paper, number).then(setPrinted, reportError);
  };
  // A second print is a reprint that says so: it is made on the page of the case.
  const printing: Action = { id: 'done.print', label: t('donePrint'), icon: Printer, key: 'Ctrl+P', allowed: paper !== null, run: print };
  const all = (printed ? actions : [printing, ...actions]).map((action, index) =>
    index === 0 ? { ...action, tone: 'primary' as const } : action,
  );
  useActionKeys(all);
  return (
    <NumberScreen number={number} title={t('doneTitle')} actions={all}>
      <p>
        <b>{t('doneDue', { date: formatLongDate(outcome.dueOn, locale) })}</b>
      </p>
      <p>{t(printed ? 'donePrinted' : 'doneQueued')}</p>
      {!outcome.durable && <Banner tone="late" title={t('doneNotDurable')} live />}
      {outcome.durable && paper === null && <Banner tone="late" title={t('issueFailed')} live />}
    </NumberScreen>
  );
}

function CodeScreen({
  outcome,
  actions,
}: {
  readonly outcome: Exclude<Outcome, { kind: 'registered' }>;
  readonly actions: readonly Action[];
}) {
  const t = useText('objections');
  const locale = useLocale();
  const ctx = useCommandContext();
  const slip = outcome.kind === 'visit' ? outcome : null;
  const [printed, setPrinted] = useState(slip?.printed ?? true);
  const print = () => {
    if (slip?.paper) printPaper(ctx, slip.paper, slip.visitCode).then(setPrinted, reportError);
  };
  const printing: Action = {
    id: 'done.slip',
    label: t('doneSlipPrint'),
    icon: Printer,
    key: 'Ctrl+P',
    allowed: slip?.paper != null,
    run: print,
  };
  const first = (printed ? actions : [printing, ...actions]).map((action, index) =>
    index === 0 ? { ...action, tone: 'primary' as const } : action,
  );
  useActionKeys(first);
  return (
    <section className={css.screen} aria-label={outcome.visitCode}>
      <p className={css.title} role="status">
        {t(outcome.kind === 'visit' ? 'doneVisit' : 'doneReceived')}
      </p>
      <p className={css.code}>{outcome.visitCode}</p>
      <div className={css.words}>
        {outcome.kind === 'visit' ? (
          <>
            <p>{t('doneVisitText')}</p>
            <p>{t('doneMissing', { what: outcome.missing.map((key) => requirementText(t, key)).join(', ') })}</p>
            {outcome.lastFilingOn && (
              <p>
                <b>{t('doneLastFiling', { date: formatLongDate(outcome.lastFilingOn, locale) })}</b>
              </p>
            )}
            {!printed && <p>{t('doneSlipNotPrinted')}</p>}
          </>
        ) : (
          <p>{t('doneReceivedText', { date: formatLongDate(outcome.registerOn, locale) })}</p>
        )}
      </div>
      <div className={css.actions}>
        {first.map((action) => (
          <ActionButton key={action.id} action={action} big showKey />
        ))}
      </div>
    </section>
  );
}
