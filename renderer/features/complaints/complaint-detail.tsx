import { FileWarning, MessageSquareReply, MessageSquareText, Printer, TriangleAlert, UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { channelText } from '#renderer/cases/channel-text.ts';
import { ContactLog } from '#renderer/cases/contact-log.tsx';
import { useDayText } from '#renderer/cases/use-day-text.ts';
import { useNoDraftsAfterEnd } from '#renderer/cases/use-step-draft.ts';
import type { RecordableComplaintEvent } from '#renderer/commands/complaints/record-complaint-event.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import { printPaper } from '#renderer/commands/papers/print-paper.ts';
import type { ComplaintFile } from '#renderer/db/queries/complaints.ts';
import { readPeopleNames } from '#renderer/db/queries/people.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import type { Action } from '#renderer/ui/action.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { Related } from '#renderer/ui/detail/papers.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { Timeline } from '#renderer/ui/detail/timeline.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { type ComplaintEvent, parseComplaintEvent } from '#shared/domain/complaints/complaint-events.ts';
import { complaintTransition, finalComplaintStates } from '#shared/domain/complaints/complaint-workflow.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { ComplaintEventDialog } from './complaint-event-dialog.tsx';
import { issueSlip, SLIP, slipModel } from './complaint-slip.ts';
import { type ComplaintText, stateWords } from './complaint-words.ts';

const icons = { assigned: UserRoundCheck, answered: MessageSquareReply, voided: TriangleAlert } as const;

/** A complaint or a suggestion on one page: what was said, who sees to it, what was answered, and the way to an objection. */
export function ComplaintDetail({ file }: { readonly file: ComplaintFile }) {
  const { row, known } = file;
  useNoDraftsAfterEnd('complaintStep', row.id, finalComplaintStates.includes(known.state));
  const t = useText('complaints');
  const locale = useLocale();
  const day = useDayText();
  const go = useGo();
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const fullName = useSession((session) => session.fullName) ?? '';
  const people = useLive(() => readPeopleNames(ctx.db), [ctx.db]);
  const [asked, setAsked] = useState<RecordableComplaintEvent | null>(null);
  const { zone } = office.office;
  const may = mayDo(ctx.actor, 'complaint.handle');
  const offered = (kind: RecordableComplaintEvent): readonly Action[] =>
    complaintTransition(known.state, kind).ok
      ? [{ id: `complaint.${kind}`, label: t(`act_${kind}`), icon: icons[kind], allowed: may, run: () => setAsked(kind) }]
      : [];
  const print = async () => {
    const issued = file.papers.find(({ kind }) => kind === SLIP);
    if (issued) return printPaper(ctx, issued, known.number ?? '');
    const made = await issueSlip(ctx, row.id, slipModel(row, known.number ?? '', office, fullName, ctx.clock.now()));
    return made.ok && made.value.printed;
  };
  const slip: Action = {
    id: 'complaint.print',
    label: t('printSlip'),
    icon: Printer,
    key: 'Ctrl+P',
    allowed: may && known.state !== 'voided',
    run: () => {
      print().then((done) => toast(done ? { text: t('printed') } : { text: t('notPrinted'), tone: 'late' }), reportError);
    },
  };
  const object: readonly Action[] = complaintTransition(known.state, 'becameObjection').ok
    ? [
        {
          id: 'complaint.objection',
          label: t('toObjection'),
          icon: FileWarning,
          allowed: may && mayDo(ctx.actor, 'objection.register'),
          run: () => go(`/keberatan/baru?pengaduan=${row.id}`),
        },
      ]
    : [];
  const names = people.status === 'ready' ? people.data : new Map<string, { readonly name: string }>();
  const events = file.events.map((event) => ({
    id: event.id,
    when: day(event.on),
    who: (event.personId && names.get(event.personId)?.name) ?? '',
    what: lineOf(event, t),
    signal: event.kind !== 'assigned',
  }));
  const { applicant } = row;
  const or = (text: string | null | undefined) => text ?? t('notFilled');
  return (
    <>
      <DetailPage
        {...(known.number ? { number: { text: known.number, final: true } } : {})}
        tags={
          <>
            <Tag icon={MessageSquareText}>{t(`kind_${row.kind}`)}</Tag>
            <Tag icon={MessageSquareReply} tone={known.state === 'voided' ? 'late' : known.state === 'answered' ? 'done' : 'stamp'}>
              {t(stateWords[known.state])}
            </Tag>
          </>
        }
        title={row.text}
        meta={applicant?.name ?? t('anonymous')}
        actions={[slip]}
        more={offered('voided')}
        footActions={[...offered('answered'), ...offered('assigned'), ...object]}
        history={<Timeline events={events.toReversed()} />}
        side={
          <>
            {known.objectionId && (
              <Related links={[{ id: known.objectionId, label: t('objection'), href: `#/keberatan/${known.objectionId}` }]} />
            )}
            {applicant && <ContactLog register="complaint" caseId={row.id} name={applicant.name} contact={applicant.contact} />}
          </>
        }
      >
        <DetailBlock>
          <Facts
            columns
            facts={[
              { id: 'contact', label: t('fContact'), value: or(applicant?.contact) },
              { id: 'received', label: t('fReceivedOn'), value: formatLongDate(civilDateOf(row.receivedAt, zone), locale) },
              { id: 'channel', label: t('fChannel'), value: channelText(row.channel) },
              ...(row.outsideNumber ? [{ id: 'outside', label: t('fOutside'), value: row.outsideNumber }] : []),
              { id: 'handler', label: t('fHandler'), value: or(known.handler) },
              ...(known.answer ? [{ id: 'answer', label: t('fAnswer'), value: known.answer }] : []),
            ]}
          />
        </DetailBlock>
      </DetailPage>
      {asked && <ComplaintEventDialog key={asked} file={file} kind={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function lineOf(row: ComplaintFile['events'][number], t: ComplaintText): string {
  const read = parseComplaintEvent(row);
  return read.ok ? described(read.value, t) : row.kind;
}

function described(event: ComplaintEvent, t: ComplaintText): string {
  switch (event.kind) {
    case 'registered':
      return t('tlRegistered');
    case 'assigned':
      return t('tlAssigned', { handler: event.data.handler });
    case 'answered':
      return t('tlAnswered', { answer: event.data.answer });
    case 'becameObjection':
      return t('tlObjection');
    case 'voided':
      return t('tlVoided', { reason: event.data.reason });
  }
}
