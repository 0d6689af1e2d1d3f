import { Hourglass, List, Plus, Printer } from 'lucide-react';
import { useState } from 'react';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import type { Action } from '#renderer/ui/action.ts';
import { NumberScreen } from '#renderer/ui/counter/number-screen.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { useActionKeys } from '#renderer/ui/key-layers.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import type { LendOutcome } from './lend-values.ts';
import { printSlip } from './loan-papers.ts';

interface Props {
  readonly outcome: LendOutcome;
  readonly onNext: () => void;
}

/** After the act: the number and the due date, large; or that the request now waits for an approval. */
export function LentScreen({ outcome, onNext }: Props) {
  const t = useText('loans');
  const locale = useLocale();
  const go = useGo();
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const [printed, setPrinted] = useState(outcome.printed);
  const { number, dueOn, handedOut, requested, durable } = outcome;
  const next: Action = { id: 'lent.next', label: t('lentNext'), icon: Plus, key: 'Alt+N', allowed: true, run: onNext };
  const list: Action = {
    id: 'lent.list',
    label: t('backToList'),
    icon: List,
    key: 'Esc',
    tone: 'text',
    allowed: true,
    run: () => go('/peminjaman'),
  };
  const print: Action = {
    id: 'lent.print',
    label: t('printSlip'),
    icon: Printer,
    key: 'Ctrl+P',
    allowed: true,
    run: () => {
      const [first = ''] = handedOut;
      printSlip(ctx, office, first).then((done) => {
        const sent = done.ok && done.value.printed;
        if (sent) setPrinted(true);
        toast(sent ? { text: t('lentPrinted') } : { text: t('lentNotPrinted'), tone: 'late' });
      }, reportError);
    },
  };
  // The sheet of a number is printed once; from then on its print says that it is a reprint.
  const sheet = number && durable ? [print] : [];
  const actions = (printed ? [next, ...sheet, list] : [...sheet, next, list]).map((action, index) =>
    index === 0 ? { ...action, tone: 'primary' as const } : action,
  );
  useActionKeys(actions);
  const waiting = requested.length > 0 && t('lentWaiting', { count: requested.length });
  if (!number) {
    return (
      <>
        <PageHead title={t('lendTitle')} />
        <EmptyState icon={Hourglass} title={t('lentRequested')} actions={actions}>
          {t('lentRequestedText')}
        </EmptyState>
      </>
    );
  }
  return (
    <NumberScreen number={number} title={t('lentTitle')} actions={actions}>
      <p>
        <b>{t('lentDue', { date: formatLongDate(dueOn, locale) })}</b>
      </p>
      <p>{t(printed ? 'lentPrinted' : 'lentNotPrinted')}</p>
      {waiting && <p>{waiting}</p>}
      {!durable && <Banner tone="late" title={t('notDurable')} live />}
    </NumberScreen>
  );
}
