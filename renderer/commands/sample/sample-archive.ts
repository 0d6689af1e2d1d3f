/** Classification, units, places and some 200 records of the sample office, all made from its tables in a fixed order. */
import type { SecurityClass } from '#shared/domain/access/access.ts';
import { planClassification } from '#shared/domain/classification/classification-import.ts';
import type { PlannedCode } from '#shared/domain/classification/classification-plan.ts';
import { dayDate, monthDate, type RecordDate, rangeDate, undated, yearDate } from '#shared/domain/records/record-date.ts';
import type { PlacePart } from '#shared/domain/records/record-place.ts';
import { type CalendarDate, dateFromParts, yearOf } from '#shared/lib/calendar-date.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { createOp } from '../../db/patch.ts';
import { placeId, unitIdOf } from '../archive/place-ops.ts';
import { sampleClassification } from './sample-classification.ts';
import { type SampleTopic, samplePlaces, sampleTopics, sampleUnits } from './sample-topics.ts';

const SCHEME = 'Klasifikasi contoh';
/** Eight places for each of the 25 topics: 200 records. */
const RECORDS_PER_TOPIC = samplePlaces.length;

export const schemeId = naturalId('classScheme', SCHEME);
export const classCodeId = (code: string): string => naturalId('classCode', SCHEME, code);

export function archiveOps(today: CalendarDate): readonly Op[] {
  const folders = sampleFolders();
  const codes = expectOk(
    planClassification(sampleClassification, { columns: { code: 0, title: 1, active: 2, inactive: 3, disposition: 4, security: 5 } }),
  ).codes;
  return [
    createOp('classScheme', schemeId, { name: SCHEME, importedOn: today, source: 'data contoh', active: true }),
    ...codes.map(codeOp),
    ...sampleUnits.map(({ code, name }) => createOp('unit', unitIdOf(name), { code, name, parentId: null })),
    ...folders.ops,
    ...recordOps(today, codes, folders.ids),
  ];
}

const codeOp = ({ row, ...planned }: PlannedCode): Op =>
  createOp('classCode', classCodeId(planned.code), { schemeId, ...planned, sourceRow: row });

/** One building, two rooms, racks, rows, boxes of four folders. */
function sampleFolders(): { readonly ops: readonly Op[]; readonly ids: readonly string[] } {
  const ops: Op[] = [];
  const add = (parentId: string | null, part: PlacePart): string => {
    const id = placeId(parentId, part);
    ops.push(createOp('location', id, { ...part, parentId }));
    return id;
  };
  const building = add(null, { kind: 'building', name: 'Gedung Sekretariat' });
  const ids: string[] = [];
  let box = 0;
  for (const roomName of ['Ruang Arsip 1', 'Ruang Arsip 2']) {
    const room = add(building, { kind: 'room', name: roomName });
    for (const rackNumber of [1, 2]) {
      const rack = add(room, { kind: 'rack', name: `Rak ${rackNumber}` });
      for (const rowNumber of [1, 2]) {
        const row = add(rack, { kind: 'row', name: `Baris ${rowNumber}` });
        for (let inRow = 0; inRow < 3; inRow += 1) {
          box += 1;
          const boxId = add(row, { kind: 'box', name: `Boks ${String(box).padStart(3, '0')}` });
          for (const folder of [1, 2, 3, 4]) ids.push(add(boxId, { kind: 'folder', name: `Folder ${folder}` }));
        }
      }
    }
  }
  return { ops, ids };
}

function recordOps(today: CalendarDate, codes: readonly PlannedCode[], folders: readonly string[]): readonly Op[] {
  const security = new Map(codes.map((code) => [code.code, code.securityClass]));
  return sampleTopics.flatMap((topic, topicIndex) => {
    const fileId = sampleRecordId(topicIndex, 0);
    return Array.from({ length: RECORDS_PER_TOPIC }, (_, index) => {
      const id = sampleRecordId(topicIndex, index);
      const folder = folders[(topicIndex * 4 + Math.floor(index / 2)) % folders.length] ?? '';
      return createOp(
        'record',
        id,
        recordRow({ topic, topicIndex, index, today, folder, fileId, security: security.get(topic.code) ?? 'open' }),
      );
    });
  });
}

/** The record of a topic (place in `sampleTopics`) by its place in the series. */
export const sampleRecordId = (topicIndex: number, index: number): string =>
  naturalId('record', 'sample', String(topicIndex), String(index));

interface RecordPlace {
  readonly topic: SampleTopic;
  readonly topicIndex: number;
  readonly index: number;
  readonly today: CalendarDate;
  readonly folder: string;
  readonly fileId: string;
  readonly security: SecurityClass;
}

/** The first record of a topic is the file (berkas) of the two that follow it; the rest stand alone. */
function recordRow({ topic, topicIndex, index, today, folder, fileId, security }: RecordPlace) {
  const number = topicIndex * RECORDS_PER_TOPIC + index + 1;
  const year = yearOf(today) - 1 - ((topicIndex + index) % 7);
  const isFile = index === 0;
  const inFile = index === 1 || index === 2;
  const unit = sampleUnits.find(({ code }) => code === topic.unit) ?? sampleUnits[0];
  const uncoded = index === RECORDS_PER_TOPIC - 1 && topicIndex % 3 === 0;
  return {
    description: topic.description.replace('{place}', samplePlaces[index % samplePlaces.length] ?? '').replace('{year}', String(year)),
    date: recordDateOf(year, number),
    unitId: unitIdOf(unit.name),
    locationId: folder,
    letterNumber: index % 3 === 2 ? null : `${topic.code}/${100 + number}/${topic.unit}/${year}`,
    creator: unit.name,
    fileNumber: isFile || inFile ? String(topicIndex + 1).padStart(3, '0') : null,
    itemNumber: inFile ? String(index) : null,
    level: isFile ? 'berkas' : 'isi berkas',
    parentId: inFile ? fileId : null,
    oldNumber: number % 11 === 0 ? `L-${year}/${number}` : null,
    receptionNumber: null,
    unitCode: null,
    indexTerm: samplePlaces[index % samplePlaces.length] ?? null,
    state: ['asli', 'asli', 'salinan', 'asli', 'fotokopi', 'tembusan'][number % 6] ?? 'asli',
    extent: 1 + ((number * 7) % 40),
    extentUnit: isFile ? 'berkas' : topic.extentUnit,
    condition: number % 17 === 0 ? 'rusak' : number % 9 === 0 ? 'kurang baik' : 'baik',
    medium: topic.medium,
    securityClass: security,
    accessClass: topic.access,
    classCodeId: uncoded ? null : classCodeId(topic.code),
    note: number % 23 === 0 ? 'Halaman sampul lepas, perlu dijilid ulang.' : null,
    importBatchId: null,
  };
}

/** Days mostly; months, years, spans and undated ones as archives have them. */
function recordDateOf(year: number, number: number): RecordDate {
  const month = 1 + ((number * 5) % 12);
  if (number % 29 === 0) return undated;
  if (number % 10 === 0) return yearDate(year, number % 20 === 0);
  if (number % 7 === 0) return monthDate(year, month);
  if (number % 13 === 0) return rangeDate(dateFromParts(year, 1, 5), dateFromParts(year, 6, 20));
  return dayDate(dateFromParts(year, month, 1 + ((number * 3) % 28)));
}
