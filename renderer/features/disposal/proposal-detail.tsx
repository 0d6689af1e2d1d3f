import { CircleCheck, ClipboardList, FileCheck, FileSignature, FileX2, Lock, Printer, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useWordDrafts } from '#renderer/cases/use-word-drafts.ts';
import { type ActKind, cancelProposal, type PaperEventKind, withdrawEvent } from '#renderer/commands/disposal/record-disposal-event.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { NextStep } from '#renderer/ui/detail/next-step.tsx';
import { Papers } from '#renderer/ui/detail/papers.tsx';
import { Timeline } from '#renderer/ui/detail/timeline.tsx';
import { DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { actOf, allowedDisposalEvents, finalDisposalStates } from '#shared/domain/disposal/disposal-workflow.ts';
import { formatDate } from '#shared/i18n/format.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { ActDialog } from './act-dialog.tsx';
import { refusalText } from './disposal-words.ts';
import { PaperDialog } from './paper-dialog.tsx';
import { ProposalChecklist } from './proposal-checklist.tsx';
import { LIST, MINUTES, printDisposalList } from './proposal-papers.ts';
import { ProposalRecords } from './proposal-records.tsx';
import { proposalTimeline } from './proposal-timeline.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import type { ListedRecord, ProposalView } from './use-proposal.ts';
import { useWords } from './use-words.ts';

type Asked =
  | { readonly kind: 'paper'; readonly event: PaperEventKind }
  | { readonly kind: 'act' | 'print' }
  | { readonly kind: 'cancel' | 'withdraw' }
  | { readonly kind: 'remove'; readonly record: ListedRecord };

const acts: readonly string[] = ['transferred', 'destroyed', 'handedOver'] satisfies readonly ActKind[];
const others: readonly string[] = ['proposed', 'recordRemoved', 'cancelled'];
const isPaper = (event: string): event is PaperEventKind => !acts.includes(event) && !others.includes(event);

/** A proposal from list to tombstone: the next paper, the checklist of papers, the records with what stops them, and the history. */
export function ProposalDetail({ view }: { readonly view: ProposalView }) {
  const { file, records } = view;
  const { row, known } = file;
  const words = useWords();
  const { t, locale } = words;
  const word = useWordDrafts();
  const ctx = useCommandContext();
  const office = useOffice();
  const today = useToday();
  const toast = useToast();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);

  const offered = allowedDisposalEvents(known.state, { kind: row.kind, records: file.kept.length });
  const papers = offered.filter(isPaper);
  const act = actOf[row.kind];
  const mayAct = offered.includes(act);
  const stopped = records.filter(({ refusal }) => refusal !== null);
  const may = {
    record: mayDo(ctx.actor, 'disposal.record'),
    act: mayDo(ctx.actor, act === 'destroyed' ? 'disposal.destroy' : 'disposal.carryOut'),
    propose: mayDo(ctx.actor, 'disposal.propose'),
  };
  const own = act === 'destroyed' && file.proposedBy === ctx.actor?.personId;
  const close = () => setAsked(null);

  const work = (run: () => Promise<void>) => {
    setBusy(true);
    run()
      .catch(reportError)
      .finally(() => setBusy(false));
  };
  const show = (hash: string, name: string) =>
    work(async () => {
      const sent = await ctx.platform.print.print(hash, name);
      if (!sent.ok) toast({ text: t('notPrinted'), tone: 'late' });
    });
  const print = () =>
    work(async () => {
      const printed = await printDisposalList(ctx, office, view);
      if (!printed.ok) toast({ text: words.common(printed.error), tone: 'late' });
      else toast(printed.value.printed ? { text: t('printed') } : { text: t('notPrinted'), tone: 'late' });
    });
  const ended = (kind: 'cancel' | 'withdraw', reason: string) =>
    work(async () => {
      const done =
        kind === 'cancel'
          ? await cancelProposal(ctx, { proposalId: row.id, on: today, seenEvents: file.events.length, reason })
          : await withdrawEvent(ctx, row.id, file.events.at(-1)?.id ?? '', reason);
      close();
      toast(done.ok ? { text: t(kind === 'cancel' ? 'cancelled' : 'withdrawn') } : { text: refusalText(words, done.error), tone: 'late' });
    });

  const paperAction = (event: PaperEventKind, index: number): Action => ({
    id: `disposal.${event}`,
    label: t(`step_${event}`),
    icon: FileSignature,
    allowed: may.record && !busy,
    ...(may.record ? {} : { reason: t('errNotAllowed') }),
    ...(index === 0 ? { key: 'F2' } : {}),
    run: () => setAsked({ kind: 'paper', event }),
  });
  const actAction: Action = {
    id: `disposal.${act}`,
    label: t(`act_${act}`),
    icon: FileCheck,
    key: 'F2',
    allowed: may.act && !own && stopped.length === 0 && !busy,
    ...(own ? { reason: t('errOwn') } : may.act ? {} : { reason: t('errNotAllowed') }),
    run: () => setAsked({ kind: 'act' }),
  };
  const minutesAction: Action = {
    id: 'disposal.minutes',
    label: t('printMinutes'),
    icon: Printer,
    key: 'Ctrl+P',
    allowed: may.record && !busy,
    run: () => setAsked({ kind: 'print' }),
  };
  const done = known.acts[act] !== undefined;
  const last = file.events.at(-1);
  const foot: readonly Action[] = [...(mayAct ? [actAction] : []), ...papers.map(paperAction), ...(mayAct || done ? [minutesAction] : [])];
  const more: readonly Action[] = [
    { id: 'disposal.list', label: t('printList'), icon: ClipboardList, allowed: !busy, run: print },
    ...(last && isPaper(last.kind)
      ? [
          {
            id: 'disposal.withdraw',
            label: t('withdrawPaper'),
            icon: Undo2,
            allowed: may.record,
            run: () => setAsked({ kind: 'withdraw' }),
          },
        ]
      : []),
    ...(offered.includes('cancelled')
      ? [{ id: 'disposal.cancel', label: t('cancelProposal'), icon: FileX2, allowed: may.propose, run: () => setAsked({ kind: 'cancel' }) }]
      : []),
  ];
  const next = papers[0] ?? (mayAct ? act : null);
  const issued = view.papers.filter(({ kind }) => kind === LIST || kind === MINUTES);
  return (
    <>
      <DetailPage
        code={t(`kind_${row.kind}`)}
        tags={
          <Tag
            icon={known.state === 'filed' ? CircleCheck : known.state === 'cancelled' ? FileX2 : ClipboardList}
            tone={known.state === 'filed' ? 'done' : known.state === 'cancelled' ? 'plain' : 'stamp'}
          >
            {t(`state_${known.state}`)}
          </Tag>
        }
        title={row.title}
        meta={[known.acts.proposed && t('proposedOn', { date: formatDate(known.acts.proposed.on, locale) }), row.note]
          .filter(Boolean)
          .join('. ')}
        more={more}
        footActions={foot}
        history={<Timeline events={proposalTimeline(view, t, locale, office.office.zone)} />}
        side={
          <>
            <ProposalChecklist view={view} onOpen={show} />
            {issued.length > 0 && (
              <Papers
                papers={issued.map((paper) => {
                  const name = t(`paper_${paper.kind === LIST ? LIST : MINUTES}`, {
                    date: formatDate(civilDateOf(paper.issuedAt, office.office.zone), locale),
                  });
                  return {
                    id: paper.id,
                    name,
                    state: 'issued' as const,
                    beside: word.beside(paper, name),
                    onOpen: () => {
                      printPaper(ctx, paper, row.title).then((sent) => sent || toast({ text: t('notPrinted'), tone: 'late' }), reportError);
                    },
                  };
                })}
              />
            )}
          </>
        }
      >
        {known.cancelledBecause !== null && (
          <DetailBlock>
            <Banner title={t('state_cancelled')}>{known.cancelledBecause}</Banner>
          </DetailBlock>
        )}
        {next && (
          <DetailBlock>
            <NextStep
              title={t('next', { step: t(`step_${next}`) })}
              tone="plain"
              due={t(papers.length > 1 ? 'nextBoth' : next === act ? 'nextAct' : next === 'minutesFiled' ? 'nextFile' : 'nextPaper')}
            />
          </DetailBlock>
        )}
        {stopped.length > 0 && (
          <DetailBlock>
            <Banner tone="late" icon={Lock} title={t('lockedRecords', { count: stopped.length })} />
          </DetailBlock>
        )}
        <DetailBlock>
          <ProposalRecords
            view={view}
            onRemove={
              may.propose && offered.includes('recordRemoved') && !finalDisposalStates.includes(known.state)
                ? (record) => setAsked({ kind: 'remove', record })
                : undefined
            }
          />
        </DetailBlock>
      </DetailPage>
      {asked?.kind === 'paper' && <PaperDialog file={file} kind={asked.event} onClose={close} />}
      {(asked?.kind === 'act' || asked?.kind === 'print') && (
        <ActDialog view={view} act={act} printOnly={asked.kind === 'print'} onClose={close} />
      )}
      {asked?.kind === 'remove' && <RemoveDialog file={file} record={asked.record} onClose={close} />}
      {(asked?.kind === 'cancel' || asked?.kind === 'withdraw') && (
        <DangerDialog
          open
          title={t(asked.kind === 'cancel' ? 'cancelProposal' : 'withdrawPaper')}
          warning={
            asked.kind === 'cancel' ? t('cancelWarning') : t('withdrawPaperWarning', { step: t(`step_${last?.kind ?? 'proposed'}`) })
          }
          confirmLabel={t(asked.kind === 'cancel' ? 'cancelProposal' : 'withdrawPaper')}
          busy={busy}
          onConfirm={(reason) => ended(asked.kind, reason)}
          onClose={close}
        >
          {null}
        </DangerDialog>
      )}
    </>
  );
}
