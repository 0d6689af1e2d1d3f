import {
  BellRing,
  CalendarPlus,
  CircleCheck,
  CircleX,
  ExternalLink,
  FileX2,
  Maximize2,
  PackageCheck,
  PackageX,
  Printer,
  Undo2,
} from 'lucide-react';
import { useState } from 'react';
import { useClockCheck } from '#renderer/cases/use-clock-check.ts';
import { useNoDraftsAfterEnd } from '#renderer/cases/use-step-draft.ts';
import { handOutLoans } from '#renderer/commands/loans/hand-out.ts';
import { actionOfLoanEvent, type RecordableLoanEvent } from '#renderer/commands/loans/record-loan-event.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import type { LoanEntry } from '#renderer/db/queries/loan-list.ts';
import { placeTextOf } from '#renderer/db/queries/locations.ts';
import { itemPath } from '#renderer/state/item-path.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { NextStep } from '#renderer/ui/detail/next-step.tsx';
import { Papers, Related } from '#renderer/ui/detail/papers.tsx';
import { Facts, LocationHeadline } from '#renderer/ui/detail/record-parts.tsx';
import { Timeline } from '#renderer/ui/detail/timeline.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import type { IconType } from '#renderer/ui/parts/icon.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { allowedLoanEvents, finalLoanStates, type LoanState } from '#shared/domain/loans/loan-workflow.ts';
import { formatList, formatLongDate } from '#shared/i18n/format.ts';
import { ClockDialog } from './clock-dialog.tsx';
import { leftText, toneOf } from './due-words.ts';
import { LoanEventDialog } from './loan-event-dialog.tsx';
import { isOfNumber, printSlip } from './loan-papers.ts';
import { dueOf } from './loan-rows.ts';
import { loanTimeline } from './loan-timeline.ts';
import { approvalWords, refusalOfItem, refusalText, stateWords } from './loan-words.ts';

interface Props {
  readonly entry: LoanEntry;
  /** Beside the list: it offers the full page. */
  readonly beside: boolean;
}

const icons: Readonly<Record<RecordableLoanEvent, IconType>> = {
  approved: CircleCheck,
  refused: CircleX,
  returned: Undo2,
  extended: CalendarPlus,
  reminded: BellRing,
  lost: PackageX,
  voided: FileX2,
};

const tones: Readonly<Record<LoanState, 'plain' | 'soon' | 'late' | 'done' | 'stamp'>> = {
  new: 'plain',
  requested: 'soon',
  approved: 'soon',
  refused: 'late',
  out: 'stamp',
  lost: 'late',
  returned: 'done',
  voided: 'plain',
};

/** A loan on one page: who has it until when, where it goes back to, what to do next, what happened. */
export function LoanDetail({ entry, beside }: Props) {
  const { file, item } = entry;
  const { row, known } = file;
  const t = useText('loans');
  const locale = useLocale();
  const go = useGo();
  const ctx = useCommandContext();
  const office = useOffice();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const [asked, setAsked] = useState<RecordableLoanEvent | null>(null);
  const [busy, setBusy] = useState(false);
  const clock = useClockCheck(office.office.zone);
  const [doubtful, setDoubtful] = useState<string | null>(null);
  const people = useLive(async () => new Map((await ctx.db.rows('person').toArray()).map((one) => [one.id, one.fullName])), [ctx.db]);
  const papers = useLive(() => ctx.db.rows('paper').where('caseId').equals(row.slipId).toArray(), [ctx.db, row.slipId]);

  useNoDraftsAfterEnd('loanStep', row.id, finalLoanStates.includes(known.state));

  const work = (act: () => Promise<void>) => {
    setBusy(true);
    act()
      .catch(reportError)
      .finally(() => setBusy(false));
  };
  const print = () =>
    work(async () => {
      const printed = await printSlip(ctx, office, row.id);
      if (!printed.ok) toast({ text: common(printed.error), tone: 'late' });
      else toast(printed.value.printed ? { text: t('printed') } : { text: t('notPrinted'), tone: 'late' });
    });
  /** Null where it was handed out. */
  const handOutOnce = async (): Promise<{ readonly text: string; readonly clock: boolean } | null> => {
    const handed = await handOutLoans(ctx, [row.id], clock.confirmed());
    if (handed.ok) {
      toast({ text: t('handedOut', { number: handed.value.number }) });
      print();
      return null;
    }
    const { error } = handed;
    if (error.code === 'clockDoubt') return { text: clock.explain(error), clock: true };
    const isItem = error.code === 'item.out' || error.code === 'item.missing' || error.code === 'item.heldNeedsCase';
    return { text: isItem ? refusalOfItem(error, t, locale) : refusalText(t, error, common), clock: false };
  };
  const handOut = () =>
    work(async () => {
      const refused = await handOutOnce();
      if (refused?.clock) setDoubtful(refused.text);
      else if (refused) toast({ text: refused.text, tone: 'late' });
    });

  const offered = allowedLoanEvents(known.state, { needsApproval: row.approval.length > 0 });
  const eventAction = (kind: RecordableLoanEvent): Action => {
    const allowed = mayDo(ctx.actor, actionOfLoanEvent[kind]);
    return {
      id: `loan.${kind}`,
      label: t(`act_${kind}`),
      icon: icons[kind],
      allowed: allowed && !busy,
      ...(allowed ? {} : { reason: t('errNotAllowed') }),
      ...(kind === 'returned' ? { key: 'F2' } : {}),
      run: () => setAsked(kind),
    };
  };
  const recordable = offered.filter((kind): kind is RecordableLoanEvent => kind !== 'requested' && kind !== 'handedOut');
  const inFoot = recordable.filter((kind) => kind !== 'lost' && kind !== 'voided').map(eventAction);
  const order = ['loan.returned', 'loan.approved', 'loan.refused', 'loan.extended', 'loan.reminded'];
  const foot: readonly Action[] = [
    ...(offered.includes('handedOut')
      ? [
          {
            id: 'loan.handOut',
            label: t('handOut'),
            icon: PackageCheck,
            key: 'F2',
            allowed: mayDo(ctx.actor, 'loan.lend') && !busy,
            run: handOut,
          },
        ]
      : []),
    ...inFoot.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
  ];
  const more: readonly Action[] = [
    ...(known.number ? [{ id: 'loan.print', label: t('printSlip'), icon: Printer, key: 'Ctrl+P', allowed: !busy, run: print }] : []),
    ...recordable.filter((kind) => kind === 'lost' || kind === 'voided').map(eventAction),
    ...(item ? [{ id: 'loan.item', label: t('openItem'), icon: ExternalLink, allowed: true, run: () => go(itemPath(item.ref)) }] : []),
    ...(beside ? [{ id: 'loan.full', label: t('openFull'), icon: Maximize2, allowed: true, run: () => go(`/peminjaman/${row.id}`) }] : []),
  ];

  const due = dueOf(entry, office.calendar, today);
  const { way, spot } = placeTextOf(item?.path ?? []);
  const { borrower } = row;
  const mine =
    papers.status === 'ready' ? papers.data.filter((paper) => !paper.void && known.number && isOfNumber(paper.model, known.number)) : [];
  return (
    <>
      <DetailPage
        {...(known.number ? { number: { text: known.number, final: true } } : {})}
        tags={
          <Tag
            icon={known.state === 'returned' ? CircleCheck : PackageCheck}
            tone={due?.judgement.state === 'overdue' ? 'late' : tones[known.state]}
          >
            {due?.judgement.state === 'overdue' ? t('stateLate') : t(stateWords[known.state])}
          </Tag>
        }
        title={item?.name ?? t('itemGone')}
        meta={[item?.code, t('borrowedBy', { name: borrower.name, unit: borrower.unit ?? t('outside') })].filter(Boolean).join(', ')}
        more={more}
        footActions={foot}
        history={
          <Timeline
            title={t('history')}
            events={loanTimeline(file, {
              t,
              locale,
              zone: office.office.zone,
              people: people.status === 'ready' ? people.data : new Map(),
            })}
          />
        }
        side={
          <>
            {mine.length > 0 && (
              <Papers
                papers={mine.map((paper) => ({
                  id: paper.id,
                  name: t(paper.kind === 'loanSlip' ? 'paperSlip' : 'paperReprint'),
                  state: 'issued' as const,
                  onOpen: () => {
                    printPaper(ctx, paper, known.number ?? '').then(
                      (shown) => shown || toast({ text: t('notPrinted'), tone: 'late' }),
                      reportError,
                    );
                  },
                }))}
              />
            )}
            {item && <Related links={[{ id: item.ref.id, label: item.name, href: `#${itemPath(item.ref)}` }]} />}
          </>
        }
      >
        {(due || known.state === 'requested' || known.state === 'approved') && (
          <DetailBlock>
            <NextStep
              title={t(due ? 'nextReturn' : known.state === 'requested' ? 'nextApprove' : 'nextHandOut')}
              tone={due ? toneOf(due.judgement) : 'plain'}
              due={
                due
                  ? t('dueOn', { date: formatLongDate(due.on, locale), left: leftText(t, due.judgement) })
                  : t('approvalBecause', {
                      reasons: formatList(
                        row.approval.map((reason) => t(approvalWords[reason])),
                        locale,
                      ),
                    })
              }
            />
          </DetailBlock>
        )}
        <DetailBlock>
          <LocationHeadline path={way} place={spot || t('placeGone')} />
        </DetailBlock>
        <DetailBlock>
          <Facts
            columns
            facts={[
              { id: 'contact', label: t('factContact'), value: borrower.contact ?? t('notFilled') },
              { id: 'purpose', label: t('factPurpose'), value: row.purpose ?? t('notFilled') },
              ...(row.caseNumber ? [{ id: 'case', label: t('factCase'), value: row.caseNumber }] : []),
              ...(known.outOn ? [{ id: 'out', label: t('factOut'), value: formatLongDate(known.outOn, locale) }] : []),
              ...(known.conditionOut ? [{ id: 'conditionOut', label: t('factConditionOut'), value: known.conditionOut }] : []),
              ...(known.returnedOn ? [{ id: 'in', label: t('factReturned'), value: formatLongDate(known.returnedOn, locale) }] : []),
              ...(known.conditionIn ? [{ id: 'conditionIn', label: t('factConditionIn'), value: known.conditionIn }] : []),
            ]}
          />
        </DetailBlock>
      </DetailPage>
      {doubtful !== null && (
        <ClockDialog
          explanation={doubtful}
          onConfirm={async () => {
            const refused = await handOutOnce();
            return refused && { form: refused.text };
          }}
          onClose={() => setDoubtful(null)}
        />
      )}
      {asked && <LoanEventDialog entry={entry} kind={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
