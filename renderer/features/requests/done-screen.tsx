import { FolderOpen, List, Plus } from 'lucide-react';
import { VisitScreen } from '#renderer/cases/visit-screen.tsx';
import { readRequest } from '#renderer/db/queries/requests.ts';
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
import { requirementText } from './request-words.ts';
import { useProofPrinting } from './use-proof-printing.ts';
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
  const { paper, number, atOnce } = outcome;
  const due = formatLongDate(outcome.dueOn, locale);
  const file = useLive(() => readRequest(ctx.db, outcome.id), [ctx.db, outcome.id]);
  const proof = useProofPrinting(file.status === 'ready' ? file.data : undefined, outcome.printed);
  const { printed } = proof;
  // A number that is not on the disk yet must not stand on a paper that somebody takes home.
  const printing = outcome.durable ? proof.actions : [];
  const actions = printed ? [...next.slice(0, 1), ...printing, ...next.slice(1)] : [...printing, ...next];
  const shown = actions.map((action, index) => (index === 0 ? { ...action, tone: 'primary' as const } : action));
  useActionKeys(shown);
  return (
    <NumberScreen number={number} title={t(atOnce ? 'doneAtOnceTitle' : 'doneTitle')} actions={shown}>
      <p>
        <b>{atOnce ? t('doneAtOnce') : t('doneDue', { date: outcome.provisional ? t('pvProvisional', { date: due }) : due })}</b>
      </p>
      <p>{t(printed ? 'donePrinted' : 'doneQueued')}</p>
      {!outcome.durable && <Banner tone="late" title={t('doneNotDurable')} live />}
      {outcome.durable && paper === null && <Banner tone="late" title={t('issueFailed')} live />}
    </NumberScreen>
  );
}
