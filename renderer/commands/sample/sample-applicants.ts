/**
 * The people of the sample office: one entry for each applicant of its cases, one of them entered twice under another spelling, and
 * the tries to reach those whose answer lies ready.
 */
import { type CalendarDate, calendarDate } from '#shared/lib/calendar-date.ts';
import { instantOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import type { CreateOp, Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { createOp } from '../../db/patch.ts';
import { linkOp } from '../applicants/applicant-ops.ts';
import { nothingElseKnown } from '../applicants/edit-applicant.ts';

interface Options {
  readonly today: CalendarDate;
  readonly zone: OfficeZone;
  readonly petugas: string;
}

/** NIK of nobody: no province has the code 99. */
const identities: Readonly<Record<string, string>> = {
  'Bambang Triyatno': '9901011203800001',
  'Yohana Lende': '9901015507850002',
  'Hendra Wijoyo': '9901012309790003',
};

/** The second entry of somebody whose name was heard otherwise; it has no case of its own. */
const heardOtherwise = { of: 'Rusdi Halimun', name: 'Rusdy Halimun' };

export function applicantSampleOps(cases: readonly Op[], { today, zone, petugas }: Options): readonly Op[] {
  const entries = cases.filter((op): op is CreateOp => op.kind === 'create' && (op.entity === 'request' || op.entity === 'objection'));
  const people = Map.groupBy(entries, (op) => applicantOf(op).name);
  const twice = [...people.values()].flatMap(([first]) =>
    first && applicantOf(first).name === heardOtherwise.of ? [applicantOf(first)] : [],
  );
  return [
    ...[...people].flatMap(([name, own]) => {
      const id = naturalId('applicant', 'sample', name);
      const number = identities[name] ?? null;
      const identity = { ...nothingElseKnown, identityKind: number ? ('ktp' as const) : null, identityNumber: number };
      const [first] = own;
      return first
        ? [
            createOp('applicant', id, { ...applicantOf(first), ...identity }),
            ...own.map((op) => linkOp({ register: op.entity === 'request' ? 'request' : 'objection', caseId: op.id }, id)),
            ...own.flatMap((op) => checkOps(op, id, number, petugas)),
          ]
        : [];
    }),
    ...twice.map((applicant) =>
      createOp('applicant', naturalId('applicant', 'sample', heardOtherwise.name), {
        ...applicant,
        ...nothingElseKnown,
        name: heardOtherwise.name,
      }),
    ),
    ...tries(cases, today, zone, petugas),
  ];
}

// The ops of the sample were made from entities by `createOp`, whose rows are JSON.
const applicantOf = (op: CreateOp) => op.row.applicant as unknown as EntityFields<'request'>['applicant'];

function checkOps(op: CreateOp, applicantId: string, number: string | null, personId: string): readonly Op[] {
  const { papers, receivedAt } = op.row as unknown as Pick<EntityFields<'request'>, 'papers' | 'receivedAt'>;
  if (!papers.identity) return [];
  return [
    createOp('identityCheck', naturalId('identityCheck', op.id), {
      applicantId,
      caseEntity: op.entity === 'request' ? 'request' : 'objection',
      caseId: op.id,
      kind: number ? 'ktp' : null,
      lastDigits: number?.slice(-4) ?? null,
      validUntil: null,
      on: calendarDate(receivedAt.slice(0, 10)),
      at: receivedAt,
      personId,
    }),
  ];
}

/** Answered and not handed over: called once in vain, and once reached. */
function tries(cases: readonly Op[], today: CalendarDate, zone: OfficeZone, personId: string): readonly Op[] {
  const kindsOf = new Map<string, string[]>();
  for (const op of cases) {
    if (op.kind !== 'create' || op.entity !== 'requestEvent') continue;
    const id = String(op.row.requestId);
    kindsOf.set(id, [...(kindsOf.get(id) ?? []), String(op.row.kind)]);
  }
  const ready = [...kindsOf].flatMap(([id, kinds]) => (kinds.at(-1) === 'noticeGiven' ? [id] : []));
  const [first] = ready;
  if (!first) return [];
  const said = [
    { hour: '09:10', channel: 'Telepon', reached: false, note: 'Tidak diangkat' },
    { hour: '09:40', channel: 'SMS/WhatsApp', reached: true, note: 'Akan datang besok pagi' },
  ];
  return said.map(({ hour, channel, reached, note }, position) =>
    createOp('contactTry', naturalId('contactTry', first, String(position)), {
      caseEntity: 'request',
      caseId: first,
      position,
      on: today,
      at: instantOf(today, hour, zone),
      channel,
      reached,
      note,
      personId,
    }),
  );
}
