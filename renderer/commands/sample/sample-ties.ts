/**
 * What ties the sample's records: vital ones with their protection, protected ones (terjaga), cross references of each kind, one of them
 * cancelled; the heads of some units; and when units sent their active lists.
 */
import { addDays, type CalendarDate } from '#shared/lib/calendar-date.ts';
import { instantOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Op } from '#shared/log/change-set.ts';
import { crossReferenceKinds } from '#shared/schema/entities/archive.ts';
import { createOp } from '../../db/patch.ts';
import { categoryId } from '../../db/queries/lent-records.ts';
import { updateRuleId } from '../../db/queries/update-rules.ts';
import { unitIdOf } from '../archive/place-ops.ts';
import { classCodeId, sampleRecordId } from './sample-archive.ts';
import { sampleUnits } from './sample-topics.ts';

/** Topics whose berkas nobody of the sample borrows: a vital record is lent only after an approval. */
const protections = [
  [0, 'Penduplikasian (alih media)', 'Depo Lembaga Kearsipan Daerah, Lemari besi 2'],
  [3, 'Pemencaran', 'Kantor Kecamatan Teluk Batu'],
  [9, 'Penyimpanan khusus (lemari tahan api)', null],
] as const;

const heads = [
  ['SETDA', 'Hasnah Latief', 'Sekretaris Daerah'],
  ['PUPR', 'Yosua Lembang', 'Kepala Dinas Pekerjaan Umum dan Penataan Ruang'],
  ['KOMINFO', 'Marthen Rante', 'Kepala Dinas Komunikasi dan Informatika'],
] as const;

/** Days since the active list was sent: one is late, one is due soon, one was sent lately. */
const sendings = [
  ['SETDA', 230],
  ['PUPR', 170],
  ['KOMINFO', 20],
] as const;

const unitOf = (code: string): string => unitIdOf(sampleUnits.find((unit) => unit.code === code)?.name ?? '');

export function tieOps(today: CalendarDate, zone: OfficeZone, personId: string): readonly Op[] {
  return [...categoryOps(), ...updateOps(), ...referenceOps(today, personId), ...headOps(today), ...sendingOps(today, zone, personId)];
}

/** Of topics that everyone may see, so that each list shows to everyone. */
function categoryOps(): readonly Op[] {
  const said = (topic: number, values: { category: 'vital' | 'protected'; protection: string | null; secondCopy: string | null }): Op => {
    const recordId = sampleRecordId(topic, 0);
    return createOp('recordCategory', categoryId(recordId), { recordId, stream: 'umum', ...values });
  };
  return [
    ...protections.map(([topic, protection, secondCopy]) => said(topic, { category: 'vital', protection, secondCopy })),
    said(1, { category: 'protected', protection: null, secondCopy: null }),
  ];
}

/** A class whose records are renewed every two years, and a record of its own period with the unit that answers for it. */
function updateOps(): readonly Op[] {
  const said = (subject: 'record' | 'classCode', subjectId: string, months: number, unitId: string | null): Op =>
    createOp('updateRule', updateRuleId({ entity: subject, id: subjectId }), { subject, subjectId, months, unitId, stream: 'umum' });
  return [said('classCode', classCodeId('200.2.1'), 24, null), said('record', sampleRecordId(0, 0), 12, unitOf('PUPR'))];
}

const referenceOps = (today: CalendarDate, personId: string): readonly Op[] =>
  crossReferenceKinds.map((kind, index) =>
    createOp('crossReference', naturalId('crossReference', 'sample', kind), {
      fromId: sampleRecordId(0, index % 2),
      toId: sampleRecordId(0, index + 2),
      kind,
      on: addDays(today, -index),
      personId,
      stream: 'umum',
    }),
  );

const headOps = (today: CalendarDate): readonly Op[] =>
  heads.map(([code, name, title]) =>
    createOp('officeHolder', naturalId('officeHolder', 'sample', 'unitHead', code), {
      capacity: 'unitHead',
      name,
      title,
      rank: null,
      nip: null,
      unitId: unitOf(code),
      personId: null,
      mode: 'definitive',
      from: addDays(today, -600),
      until: null,
      decree: null,
    }),
  );

const sendingOps = (today: CalendarDate, zone: OfficeZone, personId: string): readonly Op[] =>
  sendings.map(([code, back], index) => {
    const on = addDays(today, -back);
    return createOp('listSending', naturalId('listSending', 'sample', code), {
      unitId: unitOf(code),
      on,
      at: instantOf(on, '10:00', zone),
      receivedBy: 'Dewi Anggraini',
      number: `000.5.2/${index + 11}/${code}`,
      records: 18 + index,
      personId,
    });
  });
