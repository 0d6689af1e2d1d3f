import { ClipboardCheck, FileClock, FilePenLine, FileText, Lock, Mail, Maximize2, Paperclip, TriangleAlert, UserRound } from 'lucide-react';
import { useState } from 'react';
import { ContactLog } from '#renderer/cases/contact-log.tsx';
import { DipTies } from '#renderer/cases/dip-ties.tsx';
import { EnvelopeDialog } from '#renderer/cases/envelope-dialog.tsx';
import {
  basisFor,
  eventsOpenTo,
  heldBackFrom,
  mayTake,
  nextStepOf,
  ownerOf,
  type RecordableEvent,
} from '#renderer/cases/objection-next-step.ts';
import { useDayText } from '#renderer/cases/use-day-text.ts';
import { useNoDraftsAfterEnd } from '#renderer/cases/use-step-draft.ts';
import { factsToday } from '#renderer/commands/objections/event-moves.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { folderFactsOf, type ObjectionFile } from '#renderer/db/queries/objections.ts';
import { readPeopleNames } from '#renderer/db/queries/people.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { NextStep } from '#renderer/ui/detail/next-step.tsx';
import { Timeline } from '#renderer/ui/detail/timeline.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { caseFolder, missingForClosing } from '#shared/domain/objections/case-file.ts';
import type { GuardName } from '#shared/domain/objections/objection-guards.ts';
import { finalObjectionStates } from '#shared/domain/objections/objection-workflow.ts';
import { formatList, formatLongDate } from '#shared/i18n/format.ts';
import { AttachDialog, unsignedActs } from './attach-dialog.tsx';
import { dueNow, toneOf } from './case-deadlines.ts';
import { CaseFacts } from './case-facts.tsx';
import { CasePapers } from './case-papers.tsx';
import { CaseRuler } from './case-ruler.tsx';
import { deadlineWords, leftText, stateWords } from './case-words.ts';
import { ConsequencePanel } from './consequence/consequence-panel.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { envelopeOf } from './envelope-of.ts';
import { EventDialog } from './event-dialog.tsx';
import { eventWords } from './event-words.ts';
import { BundleDialog } from './letters/bundle-dialog.tsx';
import { CaseAlerts } from './panels/case-alerts.tsx';
import { DecisionPanel } from './panels/decision-panel.tsx';
import { DisputePanel } from './panels/dispute-panel.tsx';
import { MaterialPanel } from './panels/material-panel.tsx';
import { PassPanel } from './panels/pass-panel.tsx';
import { TiedRecordsPanel } from './panels/tied-records-panel.tsx';
import { timelineOf } from './timeline-events.tsx';
import { useBundleAction } from './use-bundle-action.ts';
import { useReceiptPrinting } from './use-receipt-printing.ts';
import { VoidDialog } from './void-dialog.tsx';

type Asked =
  | { readonly kind: 'event'; readonly event: RecordableEvent }
  | { readonly kind: 'correct' | 'attach' | 'void' | 'envelope' | 'bundle' }
  | null;

interface Props {
  readonly file: ObjectionFile;
  /** Beside the list: it offers the full page. */
  readonly beside: boolean;
}

/** A case on one page: number, state, what to do next, the thirty days, what happened, its papers. */
export function ObjectionDetail({ file, beside }: Props) {
  const t = useText('objections');
  const f = useText('objectionFlow');
  const p = useText('papers');
  const locale = useLocale();
  const day = useDayText();
  const go = useGo();
  const ctx = useCommandContext();
  const { gate } = useServices();
  const office = useOffice();
  const today = useToday();
  const people = useLive(() => readPeopleNames(gate.db), [gate.db]);
  const [asked, setAsked] = useState<Asked>(null);
  const receipts = useReceiptPrinting(file).actions;
  const bundle = useBundleAction(file, today, () => setAsked({ kind: 'bundle' }));
  const { known, row } = file;
  useNoDraftsAfterEnd('objectionStep', row.id, finalObjectionStates.includes(known.state));

  const next = nextStepOf(file);
  const due = dueNow(file, office.calendar, today);
  const mine = next !== null && mayTake(ctx.actor, next.step);
  const judged = factsToday(file, office.calendar, today);
  const offered = eventsOpenTo(ctx.actor, file, judged);
  const others = offered.filter((event) => next?.step.kind !== 'event' || event !== next.step.event);
  const held = heldBackFrom(ctx.actor, file, judged);
  const heldText = (guard: GuardName): string => f(`held_${guard}`, { papers: missingPapers });
  const missingPapers = missingForClosing(caseFolder(known, folderFactsOf(file)))
    .map((entry) => f(`entry_${entry}`).toLowerCase())
    .join(', ');
  const take = (): Action | undefined => {
    if (!next || !mine) return undefined;
    const { step } = next;
    if (step.kind === 'register') {
      const label = t(known.state === 'incomplete' ? 'buttonIncomplete' : 'submit');
      return { id: 'case.next', label, allowed: true, run: () => go(`/keberatan/baru?lanjut=${row.id}`) };
    }
    const guard = held.find(({ event }) => event === step.event)?.guard;
    const label = t(eventWords[step.event]);
    return { id: 'case.next', label, allowed: !guard, ...(guard ? { reason: heldText(guard) } : {}), run: () => setAsked(step) };
  };
  const nextAction = take();
  const mayCorrect = known.number !== undefined && known.state !== 'voided' && mayDo(ctx.actor, 'objection.correct');
  const mayVoid = known.number !== undefined && voidable.includes(known.state) && mayDo(ctx.actor, 'objection.void');
  const envelope = known.reply ? envelopeOf(file) : null;
  const more: readonly Action[] = [
    ...[...new Set(others)].map((event) => ({
      id: `case.${event}`,
      label: t(eventWords[event]),
      icon: basisFor(ctx.actor, event) === 'signedPaper' ? FileText : ClipboardCheck,
      allowed: true,
      run: () => setAsked({ kind: 'event', event }),
    })),
    ...(unsignedActs(file).length > 0
      ? [{ id: 'case.attach', label: f('attachSigned'), icon: Paperclip, allowed: true, run: () => setAsked({ kind: 'attach' as const }) }]
      : []),
    ...(envelope
      ? [{ id: 'case.envelope', label: p('envelope'), icon: Mail, allowed: true, run: () => setAsked({ kind: 'envelope' as const }) }]
      : []),
    ...bundle,
    ...held.map(({ event, guard }) => ({
      id: `case.held.${event}`,
      label: t(eventWords[event]),
      icon: Lock,
      allowed: false,
      reason: heldText(guard),
      run: () => {},
    })),
    ...(mayCorrect
      ? [{ id: 'case.correct', label: t('correct'), icon: FilePenLine, allowed: true, run: () => setAsked({ kind: 'correct' as const }) }]
      : []),
    ...(mayVoid
      ? [{ id: 'case.void', label: t('void'), icon: TriangleAlert, allowed: true, run: () => setAsked({ kind: 'void' as const }) }]
      : []),
    ...(beside ? [{ id: 'case.full', label: t('openFull'), icon: Maximize2, allowed: true, run: () => go(`/keberatan/${row.id}`) }] : []),
  ];
  const events = people.status === 'ready' ? timelineOf(file, { t, f, locale, zone: office.office.zone, day, people: people.data }) : [];
  const who = row.proxy ? t('caseProxy', { applicant: row.applicant.name, proxy: row.proxy.name }) : row.applicant.name;
  return (
    <>
      <DetailPage
        {...(known.number ? { number: { text: known.number, final: true } } : { code: row.visitCode })}
        tags={<CaseTags file={file} />}
        title={row.information ?? t('noInformation')}
        meta={
          <>
            {t('caseMeta', { applicant: who, grounds: formatList(file.grounds, locale) })}{' '}
            {row.requestNumber &&
              (row.requestId ? (
                <a href={`#/permohonan/${row.requestId}`}>{row.requestNumber}</a>
              ) : (
                `${t('requestIs')} ${row.requestNumber}`
              ))}
          </>
        }
        actions={receipts}
        more={more}
        history={
          <>
            <PassPanel known={known} />
            <TiedRecordsPanel file={file} />
            {known.state !== 'voided' && <DipTies register="objection" caseId={file.row.id} asks={file.grounds.includes('b')} />}
            <MaterialPanel known={known} />
            <DecisionPanel known={known} />
            <ConsequencePanel file={file} />
            <DisputePanel known={known} />
            <Timeline events={events} />
            <CaseFacts file={file} />
          </>
        }
        side={
          <>
            <CasePapers file={file} />
            <ContactLog register="objection" caseId={row.id} name={row.applicant.name} contact={row.applicant.contact} />
          </>
        }
      >
        {next && (
          <DetailBlock>
            <NextStep
              title={t(next.title)}
              tone={due ? toneOf(due) : 'plain'}
              due={
                <>
                  {due
                    ? t('dueOn', {
                        date: formatLongDate(due.deadline.dueOn, locale),
                        left: leftText(t, due.judgement),
                        milestone: t(deadlineWords[due.key], { days: due.deadline.days }),
                      })
                    : t('noDue')}
                  {!mine && ` · ${t('waitsFor', { role: t(ownerOf(next.step)) })}`}
                </>
              }
              {...(nextAction ? { action: nextAction } : {})}
            />
          </DetailBlock>
        )}
        {known.state === 'voided' && (
          <DetailBlock>
            <Banner tone="late" title={t('doneVoided')}>
              {known.voidReason}
            </Banner>
          </DetailBlock>
        )}
        {known.late && known.state !== 'voided' && (
          <DetailBlock>
            <Banner
              tone="late"
              title={t('lateFlag', { count: known.late.workingDays, date: formatLongDate(known.late.lastDayOn, locale) })}
            />
          </DetailBlock>
        )}
        <CaseAlerts file={file} />
        <CaseRuler file={file} />
      </DetailPage>
      {asked?.kind === 'event' && <EventDialog file={file} kind={asked.event} onClose={() => setAsked(null)} />}
      {asked?.kind === 'attach' && <AttachDialog file={file} onClose={() => setAsked(null)} />}
      {asked?.kind === 'correct' && <CorrectDialog file={file} onClose={() => setAsked(null)} />}
      {asked?.kind === 'envelope' && envelope && <EnvelopeDialog of={envelope} onClose={() => setAsked(null)} />}
      {asked?.kind === 'bundle' && <BundleDialog file={file} onClose={() => setAsked(null)} />}
      {asked?.kind === 'void' && <VoidDialog file={file} onClose={() => setAsked(null)} />}
    </>
  );
}

/** States in which the procedure lets a number be voided. */
const voidable: readonly ObjectionFile['known']['state'][] = ['registered', 'underReview', 'reviewed', 'ordered', 'prepared'];

function CaseTags({ file }: { readonly file: ObjectionFile }) {
  const t = useText('objections');
  const f = useText('objectionFlow');
  const locale = useLocale();
  const { known, row } = file;
  return (
    <>
      <Tag icon={FileText} tone={known.state === 'voided' ? 'late' : known.state === 'incomplete' ? 'soon' : 'stamp'}>
        {t(stateWords[known.state])}
      </Tag>
      {known.state === 'registered' && !known.checkedOn && <Tag icon={ClipboardCheck}>{t('uncheckedTag')}</Tag>}
      {known.assignee && (
        <Tag icon={UserRound}>
          {known.assignee.untilOn
            ? f('assignedUntil', { name: known.assignee.name, date: formatLongDate(known.assignee.untilOn, locale) })
            : f('assignedTag', { name: known.assignee.name })}
        </Tag>
      )}
      {row.channel === 'paperPad' && <Tag icon={FileClock}>{t('padTag')}</Tag>}
    </>
  );
}
