import { ArrowRight, FolderOpen, List, Plus } from 'lucide-react';
import { VisitScreen } from '#renderer/cases/visit-screen.tsx';
import { readObjection } from '#renderer/db/queries/objections.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { NumberScreen } from '#renderer/ui/counter/number-screen.tsx';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { useActionKeys } from '#renderer/ui/key-layers.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { requirementText } from './case-words.ts';
import { useReceiptPrinting } from './use-receipt-printing.ts';
import type { Outcome } from './use-registration.ts';

interface Props {
  readonly outcome: Outcome;
  readonly onNext: () => void;
  readonly onOpen: (id: string) => void;
}

/** After the act: the number large enough for the other side of the counter, and what is to be done with the paper. */
export function DoneScreen({ outcome, onNext, onOpen }: Props) {
  const t = useText('objections');
  const go = useGo();
  const list: Action = {
    id: 'done.list',
    label: t('doneList'),
    icon: List,
    key: 'Esc',
    tone: 'text',
    allowed: true,
    run: () => go('/keberatan'),
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
  const { paper, number } = outcome;
  const due = formatLongDate(outcome.dueOn, locale);
  const file = useLive(() => readObjection(ctx.db, outcome.id), [ctx.db, outcome.id]);
  const receipt = useReceiptPrinting(file.status === 'ready' ? file.data : undefined, outcome.printed);
  const { printed } = receipt;
  // A number that is not on the disk yet must not stand on a paper that somebody takes home.
  const printing = outcome.durable ? receipt.actions : [];
  const all = (printed ? [...actions.slice(0, 1), ...printing, ...actions.slice(1)] : [...printing, ...actions]).map((action, index) =>
    index === 0 ? { ...action, tone: 'primary' as const } : action,
  );
  useActionKeys(all);
  return (
    <NumberScreen number={number} title={t('doneTitle')} actions={all}>
      <p>
        <b>{t('doneDue', { date: outcome.provisional ? t('pvProvisional', { date: due }) : due })}</b>
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
  const slip = outcome.kind === 'visit' ? outcome : null;
  return (
    <VisitScreen
      code={outcome.visitCode}
      title={t(slip ? 'doneVisit' : 'doneReceived')}
      slip={slip?.paper ?? null}
      printed={slip?.printed ?? true}
      actions={actions}
    >
      {outcome.kind === 'visit' ? (
        <>
          <p>{t('doneVisitText')}</p>
          <p>{t('doneMissing', { what: outcome.missing.map((key) => requirementText(t, key)).join(', ') })}</p>
          {outcome.lastFilingOn && (
            <p>
              <b>{t('doneLastFiling', { date: formatLongDate(outcome.lastFilingOn, locale) })}</b>
            </p>
          )}
        </>
      ) : (
        <p>{t('doneReceivedText', { date: formatLongDate(outcome.registerOn, locale) })}</p>
      )}
    </VisitScreen>
  );
}
