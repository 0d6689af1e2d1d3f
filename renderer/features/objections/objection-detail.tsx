import { ClipboardCheck, FileClock, FilePenLine, FileText, Maximize2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ContactLog } from '#renderer/cases/contact-log.tsx';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { readPeopleNames } from '#renderer/db/queries/people.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { NextStep } from '#renderer/ui/detail/next-step.tsx';
import { Timeline } from '#renderer/ui/detail/timeline.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatList, formatLongDate } from '#shared/i18n/format.ts';
import { dueNow, toneOf } from './case-deadlines.ts';
import { CaseFacts } from './case-facts.tsx';
import { CasePapers } from './case-papers.tsx';
import { CaseRuler } from './case-ruler.tsx';
import { deadlineWords, leftText, stateWords } from './case-words.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { EventDialog } from './event-dialog.tsx';
import { eventWords } from './event-words.ts';
import { basisFor, eventsOpenTo, mayTake, nextStepOf, ownerOf, type RecordableEvent } from './next-step.ts';
import { timelineOf } from './timeline-events.tsx';
import { useReceiptActions } from './use-receipt-actions.ts';
import { VoidDialog } from './void-dialog.tsx';

type Asked = { readonly kind: 'event'; readonly event: RecordableEvent } | { readonly kind: 'correct' } | { readonly kind: 'void' } | null;

interface Props {
  readonly file: ObjectionFile;
  /** Beside the list: it offers the full page. */
  readonly beside: boolean;
}

/** A case on one page: number, state, what to do next, the thirty days, what happened, its papers. */
export function ObjectionDetail({ file, beside }: Props) {
  const t = useText('objections');
  const locale = useLocale();
  const navigate = useNavigate();
  const ctx = useCommandContext();
  const { gate } = useServices();
  const office = useOffice();
  const today = useToday();
  const people = useLive(() => readPeopleNames(gate.db), [gate.db]);
  const [asked, setAsked] = useState<Asked>(null);
  const receipts = useReceiptActions(file);
  const { known, row } = file;
  const go = (path: string) => {
    Promise.resolve(navigate(path)).catch(reportError);
  };

  const next = nextStepOf(file);
  const due = dueNow(file, office.calendar, today);
  const mine = next !== null && mayTake(ctx.actor, next.step);
  const take = (): Action | undefined => {
    if (!next || !mine) return undefined;
    const { step } = next;
    if (step.kind === 'register') {
      const label = t(known.state === 'incomplete' ? 'buttonIncomplete' : 'buttonNew');
      return { id: 'case.next', label, allowed: true, run: () => go(`/keberatan/baru?lanjut=${row.id}`) };
    }
    return { id: 'case.next', label: t(eventWords[step.event]), allowed: true, run: () => setAsked(step) };
  };
  const nextAction = take();
  const others = eventsOpenTo(ctx.actor, file).filter((event) => next?.step.kind !== 'event' || event !== next.step.event);
  const mayCorrect = known.number !== undefined && known.state !== 'voided' && mayDo(ctx.actor, 'objection.correct');
  const mayVoid = known.number !== undefined && voidable.includes(known.state) && mayDo(ctx.actor, 'objection.void');
  const more: readonly Action[] = [
    ...[...new Set(others)].map((event) => ({
      id: `case.${event}`,
      label: t(eventWords[event]),
      icon: basisFor(ctx.actor, event) === 'signedPaper' ? FileText : ClipboardCheck,
      allowed: true,
      run: () => setAsked({ kind: 'event', event }),
    })),
    ...(mayCorrect
      ? [{ id: 'case.correct', label: t('correct'), icon: FilePenLine, allowed: true, run: () => setAsked({ kind: 'correct' as const }) }]
      : []),
    ...(mayVoid
      ? [{ id: 'case.void', label: t('void'), icon: TriangleAlert, allowed: true, run: () => setAsked({ kind: 'void' as const }) }]
      : []),
    ...(beside ? [{ id: 'case.full', label: t('openFull'), icon: Maximize2, allowed: true, run: () => go(`/keberatan/${row.id}`) }] : []),
  ];
  const events = people.status === 'ready' ? timelineOf(file, { t, locale, zone: office.office.zone, people: people.data }) : [];
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
              tone={due ? toneOf(due, known.state) : 'plain'}
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
        {known.late && (
          <DetailBlock>
            <Banner
              tone="late"
              title={t('lateFlag', { count: known.late.workingDays, date: formatLongDate(known.late.lastDayOn, locale) })}
            />
          </DetailBlock>
        )}
        <CaseRuler file={file} />
      </DetailPage>
      {asked?.kind === 'event' && <EventDialog file={file} kind={asked.event} onClose={() => setAsked(null)} />}
      {asked?.kind === 'correct' && <CorrectDialog file={file} onClose={() => setAsked(null)} />}
      <VoidDialog file={file} open={asked?.kind === 'void'} onClose={() => setAsked(null)} />
    </>
  );
}

/** States in which the procedure lets a number be voided. */
const voidable: readonly ObjectionFile['known']['state'][] = ['registered', 'underReview', 'reviewed', 'ordered', 'prepared'];

function CaseTags({ file }: { readonly file: ObjectionFile }) {
  const t = useText('objections');
  const { known, row } = file;
  return (
    <>
      <Tag icon={FileText} tone={known.state === 'voided' ? 'late' : known.state === 'incomplete' ? 'soon' : 'stamp'}>
        {t(stateWords[known.state])}
      </Tag>
      {known.state === 'registered' && !known.checkedOn && <Tag icon={ClipboardCheck}>{t('uncheckedTag')}</Tag>}
      {row.channel === 'paperPad' && <Tag icon={FileClock}>{t('padTag')}</Tag>}
    </>
  );
}
