import { FileSignature } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { EnvelopeButton } from '#renderer/cases/envelope-button.tsx';
import { EnvelopeDialog } from '#renderer/cases/envelope-dialog.tsx';
import { type DeskRefusal, LetterDesk } from '#renderer/cases/letter-desk.tsx';
import { deskWordsOf, withoutDesk } from '#renderer/cases/letters-of-desk.ts';
import { SignerOfDay } from '#renderer/cases/signer-of-day.tsx';
import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import type { Scan } from '#renderer/commands/papers/scan-op.ts';
import { recordRequestEvent } from '#renderer/commands/requests/record-request-event.ts';
import { dropDraft, readDraft, saveDraft } from '#renderer/db/queries/drafts.ts';
import { readHolders } from '#renderer/db/queries/holders.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { type Attached, AttachmentZone } from '#renderer/ui/form/attachment-zone.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { type DialogDraft, DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { holderOn, type OfficeHolder } from '#shared/domain/holders/office-holder.ts';
import { givesSome, withholdsSome } from '#shared/domain/requests/request-events.ts';
import { formatBytes } from '#shared/i18n/format.ts';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { JsonObject, JsonValue } from '#shared/schema/values.ts';
import type { RequestPaperToPrint } from './documents.ts';
import { envelopeOf } from './envelope-of.ts';
import { EventFields } from './event-fields.tsx';
import { draftsOfTyped, issueFor, printAll } from './issue-papers.ts';
import { basisFor, eventWords, type RecordableEvent } from './next-step.ts';
import { fieldErrorText, useRefusalWords } from './refusal-words.ts';
import { obtainingOf } from './request-words.ts';

interface Props {
  readonly file: RequestFile;
  readonly kind: RecordableEvent;
  readonly onClose: () => void;
}

/** Acts of the PPID go out as letters: they can be printed as drafts, and what was typed for them is kept. */
const withDraft: readonly RecordableEvent[] = ['extended', 'noticeGiven'];

const draftKey = ({ row }: RequestFile, kind: RecordableEvent): string => `request.${kind}:${row.id}`;

/** Records one step of a request, by the person whose step it is or from the paper that the PPID signed; its letter follows at once. */
export function EventDialog(props: Props) {
  const ctx = useCommandContext();
  const today = useToday();
  const [opening, setOpening] = useState<Pick<OpenProps, 'initial' | 'holders'> | null>(null);
  const { file, kind } = props;
  useEffect(() => {
    let current = true;
    const read = withDraft.includes(kind) ? readDraft(ctx.db, draftKey(file, kind)) : Promise.resolve(undefined);
    Promise.all([read, readHolders(ctx.db)]).then(([draft, holders]) => {
      const signer = holderOn(holders, 'ppid', today)?.name ?? '';
      const initial = { on: today, ...initialOf(kind, file, { today, signer }), ...(draft?.values as FieldValues | undefined) };
      if (current) setOpening({ initial, holders });
    }, reportError);
    return () => {
      current = false;
    };
    // The form keeps what it opened with; what changes beside it is asked about when it is saved.
  }, [ctx.db, file, kind, today]);
  const draft = useStepDraft({
    form: 'requestStep',
    caseId: file.row.id,
    step: kind,
    title: file.number ?? file.row.visitCode ?? '',
    path: `/permohonan/${file.row.id}`,
  });
  return opening && draft && <OpenDialog {...props} {...opening} draft={draft} />;
}

interface OpenProps extends Props {
  readonly initial: FieldValues;
  readonly holders: readonly OfficeHolder[];
  readonly draft: DialogDraft;
}

function OpenDialog({ file, kind, initial, holders, draft, onClose }: OpenProps) {
  const t = useText('requests');
  const refusalText = useRefusalWords();
  const locale = useLocale();
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const today = useToday();
  const [opened] = useState(file);
  const [envelopeOpen, setEnvelopeOpen] = useState(false);
  const envelope = envelopeOf(file);
  const [scan, setScan] = useState<Scan | null>(null);
  const [scanFault, setScanFault] = useState<string | undefined>(undefined);
  const signed = basisFor(ctx.actor, kind) === 'signedPaper';
  const key = draftKey(file, kind);

  const submit = async (values: FieldValues): Promise<FormRefusal | null> => {
    const { on } = values;
    if (!isCalendarDate(on)) return { fields: { on: 'errDate' } };
    const data: JsonObject = { ...dataOf(kind, values), ...(signed ? { fromSignedPaper: true } : {}) };
    const proposal = typeof values.proposal === 'string' ? values.proposal : null;
    const saved = await recordRequestEvent(ctx, {
      requestId: file.row.id,
      kind,
      on,
      data,
      scan,
      proposal,
      seenEvents: opened.events.length,
    });
    if (saved.ok) {
      await dropDraft(ctx.db, key);
      const printed = signed || (await issueFor(ctx, office, { requestId: file.row.id, kind, words: deskWordsOf(values) }));
      toast(printed ? { text: t('saved') } : { text: t('printFailed'), tone: 'late' });
      return null;
    }
    if (saved.error.code === 'scanNeeded') {
      setScanFault(t('evScanMissing'));
      return { form: t('evScanMissing') };
    }
    if (saved.error.code === 'event.incomplete') {
      if (signed && !scan) setScanFault(t('evScanMissing'));
      return { fields: demanded(saved.error.fields) };
    }
    return { form: refusalText(saved.error) };
  };
  const make = async (values: FieldValues): Promise<Result<readonly RequestPaperToPrint[], DeskRefusal>> => {
    if (!isCalendarDate(values.on)) return err({ fields: ['on'] });
    const drafts = await draftsOfTyped(ctx, office, file, { kind, on: values.on, data: dataOf(kind, values) });
    return drafts.ok ? drafts : err({ fields: drafts.error.missing });
  };
  const print = async (letters: readonly RequestPaperToPrint[], values: FieldValues): Promise<Result<boolean, DeskRefusal>> => {
    const printed = await printAll(ctx, file.row.id, letters);
    await saveDraft(ctx.db, {
      key,
      owner: ctx.actor?.personId ?? '',
      form: 'requestLetter',
      title: file.number ?? '',
      path: `/permohonan/${file.row.id}`,
      savedAt: ctx.clock.now(),
      values,
      base: {},
    });
    return ok(printed);
  };
  const take = (files: readonly File[]) => {
    ctx.platform.vault.take(files.slice(0, 1)).then(([taken]) => {
      setScan(taken?.ok ? taken.value : null);
      setScanFault(taken?.ok ? undefined : t('evScanRefused'));
    }, reportError);
  };
  const attached: readonly Attached[] = scan
    ? [{ id: scan.hash, name: scan.name, note: formatBytes(scan.bytes, locale), state: 'done' }]
    : [];
  return (
    <>
      <DialogForm
        title={t(eventWords[kind])}
        submitLabel={t(eventWords[kind])}
        initial={initial}
        draft={draft}
        width={kind === 'noticeGiven' ? 'md' : 'sm'}
        errorText={(code) => fieldErrorText(t, code)}
        note={
          signed && (
            <Banner tone="stamp" icon={FileSignature} title={t('evSigned')}>
              {t('evSignedHelp')}
            </Banner>
          )
        }
        after={
          <>
            {withDraft.includes(kind) && (
              <LetterDesk label={t('evDraft')} editable make={make} print={print} printed={t('evDraftPrinted')} />
            )}
            {envelope && kind === 'delivered' && <EnvelopeButton onOpen={() => setEnvelopeOpen(true)} />}
            {signed && (
              <AttachmentZone
                label={t('evScan')}
                required
                accept=".pdf,.jpg,.jpeg,.png"
                files={attached}
                {...(scanFault === undefined ? {} : { error: scanFault })}
                onFiles={take}
                onRemove={() => setScan(null)}
              />
            )}
          </>
        }
        onSubmit={submit}
        onClose={onClose}
      >
        <DateField
          name="on"
          label={t('evOn')}
          required
          span={3}
          today={today}
          max={today}
          holiday={(on) => office.calendar.holidayOn(on)?.name}
        />
        <SignerOfDay capacity="ppid" holders={holders} />
        <EventFields kind={kind} />
      </DialogForm>
      {envelope && envelopeOpen && <EnvelopeDialog of={envelope} onClose={() => setEnvelopeOpen(false)} />}
    </>
  );
}

const demanded = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, 'ui.errorRequired']));

interface Opening {
  readonly today: CalendarDate;
  /** The PPID of the day. */
  readonly signer: string;
}

/** What a step mostly says. */
function initialOf(kind: RecordableEvent, { row, known }: RequestFile, { today, signer }: Opening): FieldValues {
  const texts = { signer, letterNumber: '', reason: '', proposal: '' };
  // What was decided is never presumed: the paper prints at once.
  if (kind === 'noticeGiven') return { ...texts, decision: '', form: obtainingOf(row), reasons: [], letters: [], cost: '' };
  if (kind === 'extended') return texts;
  if (kind !== 'delivered') return {};
  const receiver = (row.proxy ?? row.applicant).name;
  return { channel: row.deliveryChannel, receiver, receivedOn: today, form: known.notice?.form ?? obtainingOf(row), items: '', proof: '' };
}

/** Fields that belong to another choice than the one that stands are not said. */
const onlyFor: Readonly<Record<string, (values: FieldValues) => boolean>> = {
  form: (values) => givesSome(values.decision),
  cost: (values) => givesSome(values.decision),
  redaction: (values) => values.decision === 'partlyGranted',
  reasons: (values) => withholdsSome(values.decision),
  letters: (values) => withholdsSome(values.decision) && has(values, 'excluded'),
  testReference: (values) => withholdsSome(values.decision) && has(values, 'excluded'),
  consequence: (values) => withholdsSome(values.decision) && has(values, 'excluded'),
  holdingBody: (values) => withholdsSome(values.decision) && has(values, 'notHeld'),
  documentation: (values) => withholdsSome(values.decision) && has(values, 'notDocumented'),
  proof: (values) => values.channel !== 'pickup',
};

const has = (values: FieldValues, reason: string): boolean => Array.isArray(values.reasons) && values.reasons.includes(reason);

/** Only what was filled in, and only what the choices ask for. */
function dataOf(kind: RecordableEvent, typed: FieldValues): JsonObject {
  const { on: _on, proposal: _proposal, ...values } = withoutDesk(typed);
  const entries = Object.entries(values).filter(([field, value]) => {
    if (kind === 'noticeGiven' && field === 'reason') return false;
    if (value === undefined || value === null || (Array.isArray(value) ? value.length === 0 : String(value).trim() === '')) return false;
    return onlyFor[field]?.(values) ?? true;
  });
  return Object.fromEntries(
    entries.map(([field, value]): [string, JsonValue] => [field, Array.isArray(value) ? value.map(String) : String(value)]),
  );
}
