import { ClipboardCheck, FileCheck, FilePenLine, FileText, FileWarning, ListPlus, Mail, Maximize2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { DipTies } from '#renderer/cases/dip-ties.tsx';
import { EnvelopeDialog } from '#renderer/cases/envelope-dialog.tsx';
import { useDayText } from '#renderer/cases/use-day-text.ts';
import { useNoDraftsAfterEnd } from '#renderer/cases/use-step-draft.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { readPeopleNames } from '#renderer/db/queries/people.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { NextStep } from '#renderer/ui/detail/next-step.tsx';
import { Timeline } from '#renderer/ui/detail/timeline.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { requestDue, silenceGround } from '#shared/domain/requests/request-case.ts';
import { finalRequestStates, unansweredStates } from '#shared/domain/requests/request-workflow.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { CaseFacts } from './case-facts.tsx';
import { CasePapers } from './case-papers.tsx';
import { CaseRuler } from './case-ruler.tsx';
import { CorrectDialog } from './correct-dialog.tsx';
import { envelopeOf } from './envelope-of.ts';
import { EventDialog } from './event-dialog.tsx';
import { basisFor, eventsOpenTo, eventWords, nextStepOf, ownerOf, type RecordableEvent } from './next-step.ts';
import { timelineOf } from './request-timeline.tsx';
import { decisionWords, leftText, requirementText, stateWords, toneOf } from './request-words.ts';
import { useProofPrinting } from './use-proof-printing.ts';
import { VoidDialog } from './void-dialog.tsx';

type Asked = { readonly kind: 'event'; readonly event: RecordableEvent } | { readonly kind: 'correct' | 'void' | 'envelope' } | null;

interface Props {
  readonly file: RequestFile;
  /** Beside the list: it offers the full page. */
  readonly beside: boolean;
}

/** A request on one page: number, state, what to do next, its limit, what happened, its papers, and the way to an objection. */
export function RequestDetail({ file, beside }: Props) {
  const t = useText('requests');
  const p = useText('papers');
  const locale = useLocale();
  const day = useDayText();
  const go = useGo();
  const ctx = useCommandContext();
  const office = useOffice();
  const today = useToday();
  const people = useLive(() => readPeopleNames(ctx.db), [ctx.db]);
  const [asked, setAsked] = useState<Asked>(null);
  const proofs = useProofPrinting(file).actions;
  const { row, known } = file;
  useNoDraftsAfterEnd('requestStep', row.id, finalRequestStates.includes(known.state));

  const due = requestDue(known, office.calendar, today);
  const silence = silenceGround(known, office.calendar, today);
  const lapsed = due?.judgement.state === 'overdue';
  const next = nextStepOf(file);
  const mine = next !== null && basisFor(ctx.actor, next.event) !== null;
  const mayObject = mayDo(ctx.actor, 'objection.register') && known.state !== 'voided' && known.state !== 'incomplete';
  const object: Action = {
    id: 'request.object',
    label: t(silence ? 'objectSilence' : 'object'),
    icon: FileWarning,
    allowed: mayObject,
    run: () => go(`/keberatan/baru?permohonan=${row.id}`),
  };
  const mayCorrect = file.number !== null && known.state !== 'voided' && mayDo(ctx.actor, 'request.correct');
  const mayVoid = unansweredStates.includes(known.state) && mayDo(ctx.actor, 'request.void');
  const envelope = known.notice ? envelopeOf(file) : null;
  const others = eventsOpenTo(ctx.actor, file, lapsed).filter((event) => event !== next?.event);
  const more: readonly Action[] = [
    ...(silence || !mayObject ? [] : [object]),
    ...others.map((event) => ({
      id: `case.${event}`,
      label: t(eventWords[event]),
      icon: event === 'dipProposed' ? ListPlus : ClipboardCheck,
      allowed: true,
      run: () => setAsked({ kind: 'event', event }),
    })),
    ...(envelope
      ? [{ id: 'case.envelope', label: p('envelope'), icon: Mail, allowed: true, run: () => setAsked({ kind: 'envelope' as const }) }]
      : []),
    ...(mayCorrect
      ? [{ id: 'case.correct', label: t('correct'), icon: FilePenLine, allowed: true, run: () => setAsked({ kind: 'correct' as const }) }]
      : []),
    ...(mayVoid
      ? [{ id: 'case.void', label: t('void'), icon: TriangleAlert, allowed: true, run: () => setAsked({ kind: 'void' as const }) }]
      : []),
    ...(beside ? [{ id: 'case.full', label: t('openFull'), icon: Maximize2, allowed: true, run: () => go(`/permohonan/${row.id}`) }] : []),
  ];
  const take: Action | undefined =
    next && mine
      ? { id: 'case.next', label: t(eventWords[next.event]), allowed: true, run: () => setAsked({ kind: 'event', event: next.event }) }
      : undefined;
  const events = people.status === 'ready' ? timelineOf(file, { t, locale, zone: office.office.zone, day, people: people.data }) : [];
  return (
    <>
      <DetailPage
        {...(file.number ? { number: { text: file.number, final: true } } : { code: row.visitCode ?? t('unnumbered') })}
        tags={
          <>
            <Tag
              icon={FileText}
              tone={known.state === 'voided' ? 'late' : known.state === 'clarifying' || known.state === 'incomplete' ? 'soon' : 'stamp'}
            >
              {t(stateWords[known.state])}
            </Tag>
            {known.decision && <Tag icon={FileCheck}>{t(decisionWords[known.decision])}</Tag>}
            {known.dipProposed && <Tag icon={ListPlus}>{t('facetDip')}</Tag>}
          </>
        }
        title={row.information}
        meta={row.proxy ? `${row.applicant.name}, ${t('factProxy').toLowerCase()} ${row.proxy.name}` : row.applicant.name}
        actions={proofs}
        more={more}
        history={
          <>
            <DipTies register="request" caseId={row.id} asks={false} />
            <Timeline events={events} />
            <CaseFacts file={file} />
          </>
        }
        side={<CasePapers file={file} />}
      >
        {known.state === 'incomplete' && (
          <DetailBlock>
            <NextStep
              title={t('nextIncomplete')}
              tone="soon"
              due={t('missingNow', { what: (known.visits.at(-1)?.missing ?? []).map((key) => requirementText(t, key)).join(', ') })}
              {...(mayDo(ctx.actor, 'request.register')
                ? {
                    action: {
                      id: 'case.next',
                      label: t('buttonIncomplete'),
                      allowed: true,
                      run: () => go(`/permohonan/baru?lanjut=${row.id}`),
                    },
                  }
                : {})}
            />
          </DetailBlock>
        )}
        {silence && (
          <DetailBlock>
            <Banner tone="late" icon={TriangleAlert} title={t('silence')} actions={mayObject ? [object] : []}>
              {t('silenceText', { from: formatLongDate(silence.foundOn, locale), last: formatLongDate(silence.lastFilingDay, locale) })}
            </Banner>
          </DetailBlock>
        )}
        {next && (
          <DetailBlock>
            <NextStep
              title={t(next.title)}
              tone={due && !silence ? toneOf(due.judgement) : 'plain'}
              due={
                <>
                  {due ? t('dueIn', { date: formatLongDate(due.deadline.dueOn, locale), left: leftText(t, due.judgement) }) : t('noDue')}
                  {!mine && ` · ${t('waitsFor', { role: t(ownerOf(next.event)) })}`}
                </>
              }
              {...(take ? { action: take } : {})}
            />
          </DetailBlock>
        )}
        {known.state === 'voided' && (
          <DetailBlock>
            <Banner tone="late" title={t('voidedBanner')}>
              {known.voidReason}
            </Banner>
          </DetailBlock>
        )}
        {known.unapplied.length > 0 && (
          <DetailBlock>
            <Banner tone="soon" icon={TriangleAlert} title={t('unapplied')}>
              {t('unappliedText')}
            </Banner>
          </DetailBlock>
        )}
        <CaseRuler file={file} />
      </DetailPage>
      {asked?.kind === 'event' && <EventDialog key={asked.event} file={file} kind={asked.event} onClose={() => setAsked(null)} />}
      {asked?.kind === 'correct' && <CorrectDialog file={file} onClose={() => setAsked(null)} />}
      {asked?.kind === 'envelope' && envelope && <EnvelopeDialog of={envelope} onClose={() => setAsked(null)} />}
      {asked?.kind === 'void' && <VoidDialog file={file} onClose={() => setAsked(null)} />}
    </>
  );
}
