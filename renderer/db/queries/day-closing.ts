/** The cases of all registers as the closing of a day looks at them. */
import type { CaseRegister } from '#shared/domain/applicants/applicant-match.ts';
import { finalComplaintStates } from '#shared/domain/complaints/complaint-workflow.ts';
import { finalObjectionStates } from '#shared/domain/objections/objection-workflow.ts';
import { type DayCase, type DayClosing, dayClosing } from '#shared/domain/registers/day-closing.ts';
import { finalRequestStates } from '#shared/domain/requests/request-workflow.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type Instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import type { DaluangDb } from '../database.ts';
import { allCasesOf } from '../open-cases.ts';
import { readComplaints } from './complaints.ts';

interface Recorded {
  readonly kind: string;
  readonly at: Instant;
}

interface Told {
  readonly register: CaseRegister;
  readonly row: { readonly id: string; readonly visitCode?: string | null; readonly applicant: { readonly name: string } | null };
  readonly events: readonly Recorded[];
  readonly receivedAt: Instant;
  readonly voidReason: string | undefined;
  readonly ended: boolean;
}

/** `day` in the zone of the office. Reads every case where none of them is in memory yet. */
export async function readDayClosing(db: DaluangDb, day: CalendarDate, zone: OfficeZone): Promise<DayClosing> {
  const [{ requests, objections }, complaints, numbers] = await Promise.all([
    allCasesOf(db).refresh(),
    readComplaints(db),
    db.rows('registerNumber').toArray(),
  ]);
  const numberOf = new Map(numbers.filter((row) => !row.void).map((row) => [row.caseId, row]));
  const dayOf = (at: Instant | undefined): CalendarDate | null => (at === undefined ? null : civilDateOf(at, zone));
  const told: readonly Told[] = [
    ...requests.map(
      ({ row, events, known }): Told => ({
        register: 'request',
        row,
        events,
        receivedAt: row.receivedAt,
        voidReason: known.voidReason,
        ended: finalRequestStates.includes(known.state),
      }),
    ),
    ...objections.map(
      ({ row, events, known }): Told => ({
        register: 'objection',
        row,
        events,
        receivedAt: row.receivedAt,
        voidReason: known.voidReason,
        ended: finalObjectionStates.includes(known.state),
      }),
    ),
    ...complaints.map(
      ({ row, events, known }): Told => ({
        register: 'complaint',
        row,
        events,
        receivedAt: row.receivedAt,
        voidReason: known.voidReason,
        ended: finalComplaintStates.includes(known.state),
      }),
    ),
  ];
  const cases = told.map(({ register, row, events, receivedAt, voidReason, ended }): DayCase => {
    const at = (kind: string) => dayOf(events.find((event) => event.kind === kind)?.at);
    const number = numberOf.get(row.id);
    const givenOn = at('registered');
    const voidedOn = at('voided');
    return {
      register,
      visitCode: row.visitCode ?? '',
      name: row.applicant?.name ?? '',
      given: number && givenOn ? { on: givenOn, desk: number.desk, year: number.year, seq: number.seq, number: number.number } : null,
      voided: voidedOn ? { on: voidedOn, reason: voidReason ?? '' } : null,
      open: number === undefined && !ended,
      enteredOn: dayOf(events[0]?.at) ?? civilDateOf(receivedAt, zone),
    };
  });
  return dayClosing(cases, day);
}
