/** The submit of the counter form: number, paper and printer as one act; answered at once, the whole case is. */
import { padOf, typedArrival } from '#renderer/cases/counter-values.ts';
import { personTaken } from '#renderer/cases/person-values.ts';
import { useClockCheck } from '#renderer/cases/use-clock-check.ts';
import { recordRequestVisit } from '#renderer/commands/requests/record-request-visit.ts';
import { registerRequest } from '#renderer/commands/requests/register-request.ts';
import type { RequestTarget } from '#renderer/commands/requests/request-intake.ts';
import { printable } from '#renderer/pdf/kit/printable.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { unprintableCode } from '#renderer/ui/form/unprintable.ts';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import type { RequestRequirementKey } from '#shared/domain/requests/request-completeness.ts';
import { type CalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok } from '#shared/lib/result.ts';
import { issueAndPrint } from './documents.ts';
import { type Officer, type ProofSource, proofModel } from './paper-models.ts';
import { type AnyRefusal, useRefusalWords } from './refusal-words.ts';
import { atOnceOf, type FormValues, toRequest } from './registration-values.ts';
import { slipModel } from './slip-model.ts';

interface Issued {
  readonly id: string;
  readonly durable: boolean;
  /** The paper as it was issued; null where it could not be. */
  readonly paper: { readonly id: string; readonly hash: string } | null;
  readonly printed: boolean;
}

export type Outcome =
  | (Issued & {
      readonly kind: 'registered';
      readonly number: string;
      readonly dueOn: CalendarDate;
      readonly provisional: boolean;
      readonly atOnce: boolean;
    })
  | (Issued & { readonly kind: 'visit'; readonly visitCode: string; readonly missing: readonly RequestRequirementKey[] });

/** Which entry the form is about. */
export type EntryTarget = Pick<RequestTarget, 'newId' | 'requestId' | 'base'>;

interface Options {
  readonly office: OfficeState;
  readonly target: EntryTarget;
  readonly officer: Officer;
}

export function useRegistration({ office, target, officer }: Options) {
  const ctx = useCommandContext();
  const refusalText = useRefusalWords();
  const { zone } = office.office;
  const clock = useClockCheck(zone);

  const refuse = (refusal: AnyRefusal): FormRefusal => {
    if (refusal.code === 'needsName') return { fields: { name: 'errNameFirst' } };
    if (refusal.code === 'needsInformation') return { fields: { information: 'errInformationFirst' } };
    const form = refusalText(refusal);
    const field = refusal.code === 'missingGlyph' && formFields[refusal.field];
    return field ? { form, fields: { [field]: unprintableCode(refusal.character) } } : { form };
  };

  const register = async (values: FormValues): Promise<Outcome | FormRefusal> => {
    const now = ctx.clock.now();
    const request = toRequest(values);
    const pad = padOf(values, zone);
    const atOnce = atOnceOf(values);
    const arrival = { channel: values.channel ?? '', receivedAt: typedArrival(values, zone) ?? now };
    const source = (number: string, entryHash: string, registeredOn: CalendarDate): ProofSource => ({
      ...arrival,
      values: request,
      number,
      entryHash,
      registeredOn,
      padReason: pad?.reason ?? null,
      atOnce,
      officer,
    });
    const fonts = await loadFonts();
    const registered = await registerRequest(ctx, {
      ...target,
      values: request,
      arrival,
      person: personTaken(values),
      pad,
      clockConfirmed: clock.confirmed(),
      atOnce,
      printable: (number) => {
        const checked = printable(proofModel(source(number, '', civilDateOf(now, zone)), office, now), fonts);
        return checked.ok ? ok(null) : err(checked.error);
      },
    });
    if (!registered.ok)
      return registered.error.code === 'clockDoubt' ? { form: clock.explain(registered.error) } : refuse(registered.error);
    const { id, number, entryHash, registeredOn, durable } = registered.value;
    const model = proofModel(source(number, entryHash, registeredOn), office, now);
    const provisional = model.provisionalYears.includes(yearOf(model.due.on));
    const done = { kind: 'registered' as const, id, number, dueOn: model.due.on, provisional, atOnce: atOnce !== null, durable };
    // A number that is not on the disk yet must not stand on a paper that somebody takes home.
    if (!durable) return { ...done, paper: null, printed: false };
    const issued = await issueAndPrint(ctx, id, { kind: 'requestProof', model });
    return issued.ok ? { ...done, paper: issued.value, printed: issued.value.printed } : { ...done, paper: null, printed: false };
  };

  const saveVisit = async (values: FormValues): Promise<Outcome | FormRefusal> => {
    const now = ctx.clock.now();
    const request = toRequest(values);
    const arrival = { channel: values.channel ?? '', receivedAt: typedArrival(values, zone) ?? now };
    const visit = await recordRequestVisit(ctx, { ...target, values: request, arrival, person: personTaken(values) });
    if (!visit.ok) return refuse(visit.error);
    const { id, visitCode, missing, durable } = visit.value;
    const slip = await issueAndPrint(ctx, id, {
      kind: 'incompleteSlip',
      model: slipModel(visit.value, request, office, officer.name, now),
    });
    return { kind: 'visit', id, visitCode, missing, durable, paper: slip.ok ? slip.value : null, printed: slip.ok && slip.value.printed };
  };

  return { register, saveVisit };
}

export const isOutcome = (answer: Outcome | FormRefusal): answer is Outcome => 'kind' in answer;

/** Path in the proof -> field of the form, so that the error stands beside what must be changed. */
const formFields: Readonly<Record<string, keyof FormValues>> = {
  'applicant.name': 'name',
  'applicant.address': 'address',
  'applicant.contact': 'contact',
  'applicant.occupation': 'occupation',
  'applicant.proxy.name': 'proxyName',
  'applicant.proxy.address': 'proxyAddress',
  'applicant.proxy.contact': 'proxyContact',
  information: 'information',
  purpose: 'purpose',
  outsideNumber: 'outsideNumber',
  'atOnce.items': 'items',
  'atOnce.receiver': 'receiver',
  'backEntry.reason': 'padReason',
};
