import { FileSignature } from 'lucide-react';
import { useState } from 'react';
import { type FieldValues, useWatch } from 'react-hook-form';
import { EnvelopeButton } from '#renderer/cases/envelope-button.tsx';
import { EnvelopeDialog } from '#renderer/cases/envelope-dialog.tsx';
import { basisFor, isOwnWork, type RecordableEvent } from '#renderer/cases/objection-next-step.ts';
import { SignerOfDay } from '#renderer/cases/signer-of-day.tsx';
import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { recordObjectionEvent } from '#renderer/commands/objections/record-event.ts';
import type { Scan } from '#renderer/commands/papers/scan-op.ts';
import { readHolders } from '#renderer/db/queries/holders.ts';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { type PeopleNames, readPeopleNames } from '#renderer/db/queries/people.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import type { DialogDraft } from '#renderer/ui/form/dialog-form.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { type Text, useText } from '#renderer/ui/use-text.ts';
import { isMerged, type OfficeHolder } from '#shared/domain/holders/office-holder.ts';
import { anyDay, factsOf } from '#shared/domain/objections/objection-case.ts';
import { replyOutcomes } from '#shared/domain/objections/objection-reply.ts';
import { allowedOutcomes } from '#shared/domain/objections/objection-workflow.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { DialogForm } from './dialog-form.tsx';
import { envelopeOf } from './envelope-of.ts';
import { EventFields } from './event-fields.tsx';
import { eventWords } from './event-words.ts';
import { LetterButtons } from './letters/letter-buttons.tsx';
import type { TypedStep } from './letters/print-letters.ts';
import { useRefusalWords } from './refusal-words.ts';
import { dataOf, initialOf, mergedOrder } from './step-values.ts';
import { SignedScan } from './steps/signed-scan.tsx';

interface Props {
  readonly file: ObjectionFile;
  readonly kind: RecordableEvent;
  readonly onClose: () => void;
}

/** Acts of which a signed paper may exist even where the person acts in the program. */
const mayBeSigned: readonly RecordableEvent[] = [
  'forwarded',
  'reviewed',
  'orderIssued',
  'replied',
  'delivered',
  'disputeFiled',
  'disputeDecided',
];

const wide: readonly RecordableEvent[] = ['reviewed', 'replied', 'delivered'];

/** Records one step of a case, by the person whose step it is or from the paper that the superior signed. */
export function EventDialog(props: Props) {
  const ctx = useCommandContext();
  const known = useLive(async () => ({ holders: await readHolders(ctx.db), people: await readPeopleNames(ctx.db) }), [ctx.db]);
  const { row, known: of } = props.file;
  const draft = useStepDraft({
    form: 'objectionStep',
    caseId: row.id,
    step: props.kind,
    title: of.number ?? row.visitCode,
    path: `/keberatan/${row.id}`,
  });
  return known.status === 'ready' && draft ? <OpenDialog {...props} {...known.data} draft={draft} /> : null;
}

interface OpenProps extends Props {
  readonly holders: readonly OfficeHolder[];
  readonly people: PeopleNames;
  readonly draft: DialogDraft;
}

function OpenDialog({ file, kind, holders, people, draft, onClose }: OpenProps) {
  const t = useText('objections');
  const refusalText = useRefusalWords();
  const ctx = useCommandContext();
  const toast = useToast();
  const today = useToday();
  const { calendar } = useOffice();
  const [opened] = useState(file);
  const [envelopeOpen, setEnvelopeOpen] = useState(false);
  const envelope = envelopeOf(file);
  const [scan, setScan] = useState<Scan | null>(null);
  const [scanFault, setScanFault] = useState<string | undefined>(undefined);
  const signed = basisFor(ctx.actor, kind) === 'signedPaper';
  const selfCheck = isOwnWork(ctx.actor, kind, file);
  const outcomes = allowedOutcomes(file.known.state, factsOf(file.known, file.grounds, anyDay), replyOutcomes);
  const names = new Map([...people].map(([id, { name }]) => [id, name]));
  const me = names.get(ctx.actor?.personId ?? '') ?? '';

  /** What is typed, as the step whose letters are printed: of a merged review the order. */
  const typed = (values: FieldValues): TypedStep => {
    const on = isCalendarDate(values.on) ? values.on : today;
    const step = { kind, on, data: dataOf(kind, values, names) };
    return isMergedStep(kind, holders, on) ? { ...mergedOrder(values, on, {}), after: step } : step;
  };
  const submit = async ({ on, ...values }: FieldValues): Promise<FormRefusal | null> => {
    if (!isCalendarDate(on)) return { fields: { on: 'errDate' } };
    const basis = signed ? { fromSignedPaper: true } : {};
    const saved = await recordObjectionEvent(ctx, {
      objectionId: file.row.id,
      kind,
      on,
      data: { ...dataOf(kind, values, names), ...basis },
      ...(isMergedStep(kind, holders, on) && values.finding !== undefined ? { followedBy: [mergedOrder(values, on, basis)] } : {}),
      scan,
      seenEvents: opened.events.length,
    });
    if (saved.ok) {
      toast({ text: t('saved') });
      return null;
    }
    if (saved.error.code === 'scanNeeded') {
      setScanFault(t('evScanMissing'));
      return { form: t('evScanMissing') };
    }
    if (saved.error.code === 'event.incomplete') {
      if (signed && !scan) setScanFault(t('evScanMissing'));
      return { fields: Object.fromEntries(saved.error.fields.map((field) => [field, 'ui.errorRequired'])) };
    }
    if (saved.error.code === 'selfCheckReason') return { fields: { selfCheckReason: 'ui.errorRequired' } };
    return { form: refusalText(saved.error) };
  };
  return (
    <>
      <DialogForm
        title={t(eventWords[kind])}
        submitLabel={t(eventWords[kind])}
        initial={{ on: today, ...initialOf(kind, file, { holders, today, me }) }}
        draft={draft}
        width={wide.includes(kind) ? 'md' : 'sm'}
        note={
          signed && (
            <Banner tone="stamp" icon={FileSignature} title={t('evSigned')}>
              {t('evSignedHelp')}
            </Banner>
          )
        }
        after={
          <>
            <StepLetters file={file} kind={kind} holders={holders} stepOf={typed} />
            {envelope && <EnvelopeButton onOpen={() => setEnvelopeOpen(true)} />}
            {(signed || mayBeSigned.includes(kind)) && (
              <SignedScan
                scan={scan}
                required={signed}
                fault={scanFault}
                onTaken={(taken, fault) => {
                  setScan(taken);
                  setScanFault(fault);
                }}
              />
            )}
          </>
        }
        onSubmit={submit}
        onClose={onClose}
      >
        <DateField name="on" label={t('evOn')} required span={3} today={today} max={today} holiday={(on) => calendar.holidayOn(on)?.name} />
        <SignerOfDay capacity="atasan" holders={holders} />
        <FieldsOfDay kind={kind} file={file} outcomes={outcomes} selfCheck={selfCheck} holders={holders} />
      </DialogForm>
      {envelope && envelopeOpen && <EnvelopeDialog of={envelope} onClose={() => setEnvelopeOpen(false)} />}
    </>
  );
}

/** Whether the order belongs to the review is asked of the day on which it was signed. */
const isMergedStep = (kind: RecordableEvent, holders: readonly OfficeHolder[], on: unknown): boolean =>
  kind === 'reviewed' && isCalendarDate(on) && isMerged(holders, on);

interface OfDay {
  readonly kind: RecordableEvent;
  readonly holders: readonly OfficeHolder[];
}

function FieldsOfDay({ holders, ...fields }: OfDay & Omit<Parameters<typeof EventFields>[0], 'merged'>) {
  const on: unknown = useWatch({ name: 'on' });
  return <EventFields {...fields} merged={isMergedStep(fields.kind, holders, on)} />;
}

function StepLetters({ kind, holders, file, stepOf }: OfDay & Pick<Parameters<typeof LetterButtons>[0], 'file' | 'stepOf'>) {
  const f = useText('objectionFlow');
  const on: unknown = useWatch({ name: 'on' });
  const letters = lettersOf(kind, isMergedStep(kind, holders, on), f);
  return letters && <LetterButtons file={file} stepOf={stepOf} {...letters} />;
}

/** Which steps have letters, and what their button says. */
function lettersOf(
  kind: RecordableEvent,
  merged: boolean,
  f: Text<'objectionFlow'>,
): { readonly label: string; readonly editable: boolean } | null {
  if (kind === 'forwarded') return { label: f('printPass'), editable: true };
  if (kind === 'delivered') return { label: f('printDelivery'), editable: false };
  return merged || kind === 'orderIssued' || kind === 'replied' ? { label: f('draft'), editable: true } : null;
}
