/**
 * The public information list of the sample office, and two consequence tests held before any request: one in force, one whose period is
 * over and that waits for its review (domain.md 8, scenario 18).
 */
import { addDays, addYears, type CalendarDate, calendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { instantOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { createOp } from '../../db/patch.ts';
import { unitIdOf } from '../archive/place-ops.ts';
import { sampleRecordId } from './sample-archive.ts';
import { type SampleEntry, sampleDipEntries } from './sample-dip-list.ts';
import { sampleTopics, sampleUnits } from './sample-topics.ts';

interface Day {
  readonly today: CalendarDate;
  readonly zone: OfficeZone;
  readonly personId: string;
  /** The ops of the sample's cases: what entries are tied to. */
  readonly cases: readonly Op[];
}

const DECREE_BACK = 440;

export const sampleEntryId = (summary: string): string => naturalId('dipEntry', 'sample', summary);

export const dipOps = (day: Day): readonly Op[] => [
  ...sampleDipEntries.flatMap((entry) => [...entryOps(entry, day), ...caseOpsOf(entry, day)]),
  ...answerOps('Daftar penerima hibah beserta alamatnya', null, 'Alamat penerima adalah data pribadi; daftarnya sudah diumumkan', day),
  ...testOps(day),
];

/** The objection that names an entry, and the proposal that it came of. */
function caseOpsOf(entry: SampleEntry, day: Day): readonly Op[] {
  const id = sampleEntryId(entry.summary);
  const objection = day.cases.find((op) => op.kind === 'create' && op.entity === 'objection' && op.row.information === entry.objection);
  return [
    ...(objection && entry.objection ? [tieOp('objection', objection.id, id)] : []),
    ...(entry.proposal ? answerOps(entry.proposal, id, null, day) : []),
  ];
}

const tieOp = (caseEntity: 'objection' | 'request', caseId: string, entryId: string): Op =>
  createOp('dipCase', naturalId('dipCase', caseId, entryId), { caseEntity, caseId, entryId });

/** The answer to the proposal of a request: an entry, or a reason to decline it. */
function answerOps(summary: string, entryId: string | null, reason: string | null, { cases, today, zone, personId }: Day): readonly Op[] {
  const event = proposalIn(cases, summary);
  if (!event) return [];
  const on = addDays(today, -2);
  const { id: eventId, caseId } = event;
  const outcome = entryId ? 'added' : 'declined';
  const row = { caseEntity: 'request', caseId, eventId, outcome, entryId, reason, on, at: instantOf(on, '14:00', zone), personId } as const;
  return [createOp('dipAnswer', naturalId('dipAnswer', eventId, '0'), row), ...(entryId ? [tieOp('request', caseId, entryId)] : [])];
}

function proposalIn(cases: readonly Op[], summary: string): { readonly id: string; readonly caseId: string } | undefined {
  for (const op of cases) {
    if (op.kind !== 'create' || op.entity !== 'requestEvent' || op.row.kind !== 'dipProposed') continue;
    const { data, requestId } = op.row;
    if (typeof data === 'object' && data !== null && 'summary' in data && data.summary === summary)
      return { id: op.id, caseId: String(requestId) };
  }
  return undefined;
}

function entryOps(entry: SampleEntry, { today, zone, personId, cases }: Day): readonly Op[] {
  const origin = entry.proposal ? proposalIn(cases, entry.proposal) : undefined;
  const id = sampleEntryId(entry.summary);
  const unit = sampleUnits.find(({ code }) => code === entry.unit);
  const year = yearOf(today) + entry.year;
  const [retentionActive, retentionInactive] = entry.retention;
  const listedOn = addDays(today, entry.basis === 'decree' ? -DECREE_BACK : -2);
  // What was listed later than by the decree, for something to be due soon.
  const since = entry.class === 'periodic' && entry.announced.length === 0 ? addDays(today, -160) : listedOn;
  const event = (position: number, kind: 'listed' | 'announced' | 'withdrawn', on: CalendarDate, data: JsonObject): Op =>
    createOp('dipEvent', naturalId('dipEvent', id, String(position)), {
      entryId: id,
      position,
      kind,
      on,
      at: instantOf(on, '09:00', zone),
      data,
      personId,
    });
  const basis = entry.basis === 'decree' ? { kind: 'decree', number: '188.4/CONTOH/DIP', on: listedOn } : null;
  const announced = entry.announced.map(({ back, channel, address }, index) =>
    event(index + 1, 'announced', addDays(today, -back), {
      channel,
      address,
      ...(entry.class === 'immediate' ? { time: '07:30', occurredOn: addDays(today, -back), occurredTime: '06:10' } : {}),
    }),
  );
  return [
    createOp('dipEntry', id, {
      summary: entry.summary,
      topic: entry.topic,
      unitId: unit ? unitIdOf(unit.name) : null,
      controller: unit?.name ?? entry.unit,
      responsible: entry.responsible,
      madeOn: { kind: 'year', from: calendarDate(`${year}-01-01`), to: calendarDate(`${year}-12-31`), circa: false },
      madeAt: entry.responsible === null ? null : 'Muara Lestari',
      forms: [...entry.forms],
      retentionActive,
      retentionInactive,
      link: entry.announced.findLast(({ channel }) => channel === 'website')?.address ?? null,
      origin: origin ? { kind: 'request', id: origin.id } : null,
    }),
    event(0, 'listed', since, { class: entry.class, basis }),
    ...announced,
    ...(entry.withdrawn ? [event(announced.length + 1, 'withdrawn', addDays(today, -30), { reason: entry.withdrawn, basis: null })] : []),
    ...(entry.record ? [recordLink(id, sampleRecordId(...entry.record))] : []),
  ];
}

const recordLink = (entryId: string, recordId: string): Op =>
  createOp('dipRecord', naturalId('dipRecord', entryId, recordId), { entryId, recordId, stream: 'umum' });

interface SampleTest {
  readonly subject: string;
  readonly recordId: string | null;
  readonly part: string;
  readonly approvedOn: CalendarDate;
  readonly ifOpened: string;
  readonly ifClosed: string;
}

const excludedTopic = sampleTopics.findIndex(({ access }) => access === 'excluded');

function testOps({ today, zone }: Day): readonly Op[] {
  const tests: readonly SampleTest[] = [
    {
      subject: 'Dokumen lelang jembatan Sungai Rimba',
      // The archive still holds it as excluded: it waits for a person.
      recordId: sampleRecordId(excludedTopic, 0),
      part: 'Harga perkiraan sendiri dan rinciannya',
      approvedOn: addYears(addDays(today, -25), -5),
      ifOpened: 'Persaingan usaha yang sehat terganggu',
      ifClosed: 'Persaingan usaha yang sehat terjaga',
    },
    {
      subject: 'Rencana tata letak jaringan server pemerintah daerah',
      recordId: null,
      part: 'Topologi jaringan dan alamat perangkat',
      approvedOn: addDays(today, -200),
      ifOpened: 'Sistem elektronik mudah diserang',
      ifClosed: 'Sistem elektronik terlindungi',
    },
  ];
  return tests.flatMap((test, index) => testOf(test, index, zone));
}

function testOf({ subject, recordId, part, approvedOn, ifOpened, ifClosed }: SampleTest, index: number, zone: OfficeZone): readonly Op[] {
  const testId = naturalId('consequenceTest', 'sample', 'before', String(index));
  const chair = { name: 'Marthen Rante', title: 'PPID', role: 'Ketua' };
  const data = { number: `180/CONTOH/PK-${index + 1}`, signer: 'Johanis Tandiari', reason: null, fromSignedPaper: true };
  return [
    createOp('consequenceTest', testId, {
      objectionId: null,
      requestId: null,
      occasion: 'beforeRequest',
      subject,
      recordId,
      heldOn: addDays(approvedOn, -6),
      place: 'Ruang rapat PPID',
      chair,
      attendance: [chair, { name: 'Andi Kurnia', title: 'Sekretaris PPID', role: 'Sekretaris' }],
      conclusion: null,
    }),
    createOp('consequencePart', naturalId('consequencePart', testId, '0'), {
      testId,
      position: 0,
      part,
      article17: 'b',
      otherLaw: null,
      ifOpened,
      ifClosed,
      verdict: 'excluded',
      periodYears: 5,
      unlimited: false,
    }),
    createOp('consequenceEvent', naturalId('consequenceEvent', testId, '0'), {
      testId,
      position: 0,
      kind: 'approved',
      on: approvedOn,
      at: instantOf(approvedOn, '10:00', zone),
      data,
      personId: null,
    }),
  ];
}
