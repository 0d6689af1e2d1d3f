/** The submit of the counter form: number, paper and printer as one act, or a visit, or an entry for the next service day. */
import { useCallback } from 'react';
import { padOf } from '#renderer/cases/counter-values.ts';
import { personTaken } from '#renderer/cases/person-values.ts';
import { useClockCheck } from '#renderer/cases/use-clock-check.ts';
import { receiveObjection } from '#renderer/commands/objections/receive-objection.ts';
import { recordVisit } from '#renderer/commands/objections/record-visit.ts';
import { type RegistrationInput, registerObjection } from '#renderer/commands/objections/register-objection.ts';
import type { StaleField } from '#renderer/db/gate/request.ts';
import { printable } from '#renderer/pdf/kit/printable.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { unprintableCode } from '#renderer/ui/form/unprintable.ts';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { type ServiceMoment, serviceMoment } from '#shared/domain/calendar/service-hours.ts';
import type { RequirementKey } from '#shared/domain/objections/objection-completeness.ts';
import { type CalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { civilDateOf, civilTimeOf, type Instant } from '#shared/lib/civil-time.ts';
import { err, ok } from '#shared/lib/result.ts';
import { issueAndPrint } from './documents.ts';
import { slipModel } from './other-papers.ts';
import { type ReceiptSource, receiptModel } from './receipt-model.ts';
import { type AnyRefusal, useRefusalWords } from './refusal-words.ts';
import { arrivalOf, dipEntryOf, type FormValues, toObjection } from './registration-values.ts';

export type Outcome =
  | {
      readonly kind: 'registered';
      readonly id: string;
      readonly number: string;
      readonly dueOn: CalendarDate;
      /** The calendar of its year is not decreed yet. */
      readonly provisional: boolean;
      readonly durable: boolean;
      /** The paper as it was issued; null where it could not be. */
      readonly paper: { readonly id: string; readonly hash: string } | null;
      readonly printed: boolean;
    }
  | {
      readonly kind: 'visit';
      readonly id: string;
      readonly visitCode: string;
      readonly missing: readonly RequirementKey[];
      /** Null where the day of the ground is not known. */
      readonly lastFilingOn: CalendarDate | null;
      /** The slip as it was issued; null where it could not be. */
      readonly paper: { readonly id: string; readonly hash: string } | null;
      readonly printed: boolean;
    }
  | { readonly kind: 'received'; readonly id: string; readonly visitCode: string; readonly registerOn: CalendarDate };

export interface EntryTarget {
  readonly objectionId: string | null;
  /** The complaint that it was. */
  readonly complaintId?: string;
  readonly newId: string;
  readonly base: Readonly<Record<string, string>>;
}

interface Options {
  readonly office: OfficeState;
  readonly target: EntryTarget;
  readonly officer: ReceiptSource['officer'];
  readonly onStale: (fields: readonly StaleField[]) => void;
}

export const momentAt = (now: Instant, office: OfficeState): ServiceMoment => {
  const { zone } = office.office;
  return serviceMoment('objection', civilDateOf(now, zone), civilTimeOf(now, zone), office.calendar);
};

export function useRegistration({ office, target, officer, onStale }: Options) {
  const ctx = useCommandContext();
  const t = useText('objections');
  const refusalText = useRefusalWords();
  const fullName = useSession((session) => session.fullName);
  const { zone } = office.office;
  const clock = useClockCheck(zone);

  const refuse = useCallback(
    (refusal: AnyRefusal): FormRefusal => {
      if (refusal.code === 'stale') onStale(refusal.fields);
      if (refusal.code === 'needsName') return { fields: { name: 'errNameFirst' } };
      const form = refusalText(refusal);
      const field = refusal.code === 'missingGlyph' && formFieldOf(refusal.field);
      return field ? { form, fields: { [field]: unprintableCode(refusal.character) } } : { form };
    },
    [onStale, refusalText],
  );

  const register = async (values: FormValues): Promise<Outcome | FormRefusal> => {
    const now = ctx.clock.now();
    const objection = toObjection(values);
    const arrival = arrivalOf(values, now, zone);
    const pad = padOf(values, zone);
    const source = (number: string, entryHash: string, declaredCompleteOn: CalendarDate): ReceiptSource => ({
      values: objection,
      number,
      entryHash,
      receivedAt: arrival.receivedAt,
      declaredCompleteOn,
      late: null,
      padReason: pad?.reason ?? null,
      officer,
    });
    const fonts = await loadFonts();
    const input: RegistrationInput = {
      ...target,
      values: objection,
      arrival,
      person: personTaken(values),
      dipEntryId: dipEntryOf(values),
      declaredComplete: reasonFor(values, now),
      pad,
      clockConfirmed: clock.confirmed(),
      printable: (number) => {
        const checked = printable(receiptModel(source(number, '', civilDateOf(now, zone)), office, now), fonts);
        return checked.ok ? ok(null) : err(checked.error);
      },
    };
    const registered = await registerObjection(ctx, input);
    if (!registered.ok)
      return registered.error.code === 'clockDoubt' ? { form: clock.explain(registered.error) } : refuse(registered.error);
    const { id, number, entryHash, declaredCompleteOn, late, durable } = registered.value;
    const model = receiptModel({ ...source(number, entryHash, declaredCompleteOn), late }, office, now);
    const { legalLimit, provisionalYears } = model.deadlines;
    const provisional = provisionalYears.includes(yearOf(legalLimit.on));
    const done = { kind: 'registered' as const, id, number, dueOn: legalLimit.on, provisional, durable };
    // A number that is not on the disk yet must not stand on a paper that somebody takes home.
    if (!durable) return { ...done, paper: null, printed: false };
    const issued = await issueAndPrint(ctx, id, { kind: 'receipt', model });
    return issued.ok ? { ...done, paper: issued.value, printed: issued.value.printed } : { ...done, paper: null, printed: false };
  };

  const reasonFor = (values: FormValues, now: Instant): RegistrationInput['declaredComplete'] => {
    const today = civilDateOf(now, zone);
    const moment = momentAt(now, office);
    if (values.fromPad || moment.within || moment.registerOn === today) return null;
    return { on: today, reason: (values.hoursReason ?? '').trim() || t('hReasonDefault') };
  };

  const saveVisit = async (values: FormValues): Promise<Outcome | FormRefusal> => {
    const now = ctx.clock.now();
    const objection = toObjection(values);
    const visit = await recordVisit(ctx, {
      ...target,
      values: objection,
      arrival: arrivalOf(values, now, zone),
      person: personTaken(values),
      dipEntryId: dipEntryOf(values),
    });
    if (!visit.ok) return refuse(visit.error);
    const model = slipModel(visit.value, objection, office, fullName ?? officer.name, now);
    const slip = await issueAndPrint(ctx, visit.value.id, { kind: 'incompleteSlip', model });
    const { id, visitCode, missing } = visit.value;
    const lastFilingOn = model.lastFilingDay?.on ?? null;
    return {
      kind: 'visit',
      id,
      visitCode,
      missing,
      lastFilingOn,
      paper: slip.ok ? slip.value : null,
      printed: slip.ok && slip.value.printed,
    };
  };

  const receive = async (values: FormValues): Promise<Outcome | FormRefusal> => {
    const now = ctx.clock.now();
    const received = await receiveObjection(ctx, {
      ...target,
      values: toObjection(values),
      arrival: arrivalOf(values, now, zone),
      person: personTaken(values),
      dipEntryId: dipEntryOf(values),
    });
    if (!received.ok) return refuse(received.error);
    const { id, visitCode } = received.value;
    return { kind: 'received', id, visitCode, registerOn: momentAt(now, office).registerOn };
  };

  return { register, saveVisit, receive };
}

export const isOutcome = (answer: Outcome | FormRefusal): answer is Outcome => 'kind' in answer;

/** Path in the receipt -> field of the form, so that the error stands beside what must be changed. */
const formFields: Readonly<Record<string, keyof FormValues>> = {
  'objector.name': 'name',
  'objector.address': 'address',
  'objector.contact': 'contact',
  'objector.occupation': 'occupation',
  'proxy.name': 'proxyName',
  'proxy.address': 'proxyAddress',
  'proxy.contact': 'proxyContact',
  requestNumber: 'requestNumber',
  purposeOfUse: 'purpose',
  'casePosition.text': 'casePosition',
  'backEntry.reason': 'padReason',
};

const formFieldOf = (path: string): keyof FormValues | undefined => formFields[path];
