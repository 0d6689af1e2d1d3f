import { Lock } from 'lucide-react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { lockText } from '#renderer/state/disposal-words.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock } from '#renderer/ui/detail/detail-page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import type { DisposalLock } from '#shared/domain/disposal/disposal-locks.ts';
import type { ReasonOrder } from './reason-dialog.tsx';
import type { Retention } from './use-retention.ts';
import { useWords } from './use-words.ts';

interface Props {
  readonly retention: Retention;
  readonly onOrder: (order: ReasonOrder) => void;
}

/** Every reason why the record stays, each with what lifts it; what lies on its file or contents is lifted there. */
export function LockList({ retention, onOrder }: Props) {
  const { t, locale } = useWords();
  const ctx = useCommandContext();
  const go = useGo();
  const { locks, record, ties } = retention;
  const mayHold = mayDo(ctx.actor, 'record.hold');
  const actionsOf = (lock: DisposalLock): readonly Action[] => {
    if (lock.kind === 'loan') return [{ id: 'lock.loan', label: t('openLoan'), allowed: true, run: () => go(`/peminjaman/${lock.id}`) }];
    const open: readonly Action[] =
      lock.kind === 'objection' && mayDo(ctx.actor, 'objection.view')
        ? [{ id: 'lock.objection', label: t('openObjection'), allowed: true, run: () => go(`/keberatan/${lock.id}`) }]
        : [];
    if (lock.through !== undefined) return open;
    if (lock.kind === 'hold')
      return [
        {
          id: 'lock.lift',
          label: t('liftHold'),
          allowed: mayHold,
          run: () => onOrder({ kind: 'liftHold', holdId: lock.id, number: lock.caseNumber }),
        },
      ];
    if (lock.kind === 'exception')
      return [
        {
          id: 'lock.exception',
          label: t('liftException'),
          allowed: mayDo(ctx.actor, 'retention.decide'),
          run: () => onOrder({ kind: 'liftException', recordId: record.id }),
        },
      ];
    const tie = ties.find(({ caseId }) => lock.kind === 'objection' && caseId === lock.id);
    if (lock.kind !== 'objection' || !tie) return open;
    const { caseEntity, caseId } = tie;
    return [
      ...open,
      {
        id: 'lock.untie',
        label: t('untie'),
        allowed: mayHold,
        run: () => onOrder({ kind: 'untie', tie: { caseEntity, caseId, recordId: record.id }, number: lock.number ?? '' }),
      },
    ];
  };
  if (locks.length === 0) return null;
  return (
    <section aria-label={t('locks')}>
      {locks.map((lock) => (
        <DetailBlock key={`${lock.kind} ${'id' in lock ? lock.id : ''} ${lock.through ?? ''}`}>
          <Banner tone="late" icon={Lock} title={lockText(lock, t, locale)} actions={actionsOf(lock)} />
        </DetailBlock>
      ))}
    </section>
  );
}
