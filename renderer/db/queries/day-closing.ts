/** The cases of all registers as the closing of a day looks at them. */
import type { CaseRegister } from '#shared/domain/applicants/applicant-match.ts';
import { finalComplaintStates } from '#shared/domain/complaints/complaint-workflow.ts';
import { finalObjectionStates } from '#shared/domain/objections/objection-workflow.ts';
import { type DayCase, type DayClosing, dayClosing } from '#shared/domain/registers/day-closing.ts';
import { finalRequestStates } from '#shared/domain/requests/request-workflow.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type Instant, type OfficeZone } from '#shared/lib/civil-time.ts';
import type { DaluangDb } from '../database.ts';
import type { OpenCasesView } from '../open-cases.ts';
import { readComplaints } from './complaints.ts';

interface Told {
  readonly register: CaseRegister;
  readonly row: {
    readonly id: string;
    readonly visitCode?: string | null;
    readonly applicant: { readonly name: string } | null;
    readonly receivedAt: Instant;
  };
  readonly events: readonly { readonly kind: string; readonly at: Instant }[];
  readonly number: string | null | undefined;
  readonly voidReason: string | undefined;
  readonly ended: boolean;
}

/** `day` in the zone of the office; `cases`: all that had not ended before it. */
export async function readDayClosing(
  db: DaluangDb,
  day: CalendarDate,
  { zone, cases }: { readonly zone: OfficeZone; readonly cases: Pick<OpenCasesView, 'requests' | 'objections'> },
): Promise<DayClosing> {
  const told: readonly Told[] = [
    ...cases.requests.map(
      ({ row, events, number, known }): Told => ({
        register: 'request',
        row,
        events,
        number,
        voidReason: known.voidReason,
        ended: finalRequestStates.includes(known.state),
      }),
    ),
    ...cases.objections.map(
      ({ row, events, known }): Told => ({
        register: 'objection',
        row,
        events,
        number: known.number,
        voidReason: known.voidReason,
        ended: finalObjectionStates.includes(known.state),
      }),
    ),
    ...(await readComplaints(db)).map(
      ({ row, events, known }): Told => ({
        register: 'complaint',
        row,
        events,
        number: known.number,
        voidReason: known.voidReason,
        ended: finalComplaintStates.includes(known.state),
      }),
    ),
  ];
  const dayOf = ({ events }: Told, kind: string): CalendarDate | null => {
    const found = events.find((event) => event.kind === kind);
    return found ? civilDateOf(found.at, zone) : null;
  };
  const given = told.filter((one) => dayOf(one, 'registered') === day).map(({ row }) => row.id);
  const numbers = given.length === 0 ? [] : await db.rows('registerNumber').where('caseId').anyOf(given).toArray();
  const placeOf = new Map(numbers.filter((row) => !row.void).map(({ caseId, desk, year, seq }) => [caseId, { desk, year, seq }]));
  return dayClosing(
    told.map((one): DayCase => {
      const { register, row, events, number, voidReason, ended } = one;
      const place = placeOf.get(row.id);
      const voidedOn = dayOf(one, 'voided');
      return {
        register,
        entry: number ?? row.visitCode ?? '',
        name: row.applicant?.name ?? '',
        given: number && place ? { on: day, ...place } : null,
        voided: voidedOn ? { on: voidedOn, reason: voidReason ?? '' } : null,
        open: !number && !ended,
        enteredOn: civilDateOf(events[0]?.at ?? row.receivedAt, zone),
      };
    }),
    day,
  );
}
