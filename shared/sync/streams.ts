/**
 * Which scope a row belongs to (sync.md 1.4): visibility is decided by stream, on the server, so a row must never lie in
 * two. `streamOf` is pure and total; an entity without a line here does not compile.
 */

import type { OpValues } from '#shared/log/change-set.ts';
import type { EntityName } from '#shared/schema/entities.ts';

export type Stream = 'umum' | 'layanan' | 'terbatas' | 'admin' | `unit:${string}`;

const always = (stream: Stream) => (): Stream => stream;

const byEntity: { readonly [E in EntityName]: (row: OpValues) => Stream } = {
  office: always('umum'),
  setting: always('umum'),
  person: always('umum'),
  personRole: always('umum'),
  credential: always('admin'),
  device: always('admin'),
  desk: always('umum'),
  unit: always('umum'),
  valueTerm: always('umum'),
  calendarYear: always('umum'),
  holiday: always('umum'),
  officeClosure: always('umum'),
  // Numbers of cases and dates, nothing of a person.
  calendarChange: always('umum'),
  savedView: always('umum'),
  backupSet: always('umum'),
  backupCheck: always('umum'),
  activity: (row) => scopeOf(row),
  classScheme: always('umum'),
  classCode: always('umum'),
  location: always('umum'),
  record: (row) => recordStream(row),
  recordSoftcopy: (row) => givenStream(row),
  importBatch: always('umum'),
  request: always('layanan'),
  requestEvent: always('layanan'),
  objection: always('layanan'),
  objectionGround: always('layanan'),
  objectionEvent: always('layanan'),
  registerNumber: always('layanan'),
  paper: always('layanan'),
  loan: (row) => givenStream(row),
  loanEvent: (row) => givenStream(row),
  label: always('umum'),
  placeCapacity: always('umum'),
  placeMove: always('umum'),
  itemEvent: (row) => givenStream(row),
  shelfCheck: always('umum'),
  // Ids only: what they name is told by the rows of the records themselves.
  shelfScan: always('umum'),
  shelfCheckEvent: always('umum'),
  careEvent: (row) => givenStream(row),
  recordHold: (row) => givenStream(row),
  recordCategory: (row) => givenStream(row),
  recordNote: (row) => givenStream(row),
  caseRecord: (row) => givenStream(row),
  // Which records of which class are proposed is told by the rows of each: the proposal itself names none.
  disposalProposal: always('umum'),
  disposalRecord: (row) => givenStream(row),
  satisfactionAnswer: always('layanan'),
  reportClosing: always('layanan'),
  disposalEvent: always('umum'),
  applicant: always('layanan'),
  caseApplicant: always('layanan'),
  applicantMerge: always('layanan'),
  identityCheck: always('layanan'),
  identityScan: always('layanan'),
  identityScanEvent: always('layanan'),
  contactTry: always('layanan'),
  complaint: always('layanan'),
  complaintEvent: always('layanan'),
  numberStart: always('layanan'),
  reception: always('umum'),
  sortingLine: always('umum'),
  officeHolder: always('umum'),
  consequenceTest: always('layanan'),
  consequencePart: always('layanan'),
  consequenceEvent: always('layanan'),
  stageEvent: (row) => givenStream(row),
  identificationList: always('umum'),
  identificationLine: always('umum'),
  identificationLink: (row) => givenStream(row),
  procedureEvent: always('umum'),
  documentationReport: always('umum'),
  filedPapers: (row) => givenStream(row),
  controlledDocument: always('umum'),
  documentRevision: always('umum'),
  documentCopy: always('umum'),
  codeScheme: always('umum'),
  unitCode: always('umum'),
  crossReference: (row) => givenStream(row),
  listSending: always('umum'),
  scanArrival: always('umum'),
  updateRule: (row) => givenStream(row),
  updateCheck: (row) => givenStream(row),
  // What the office lists is public, and which record holds it is told by the rows of that record.
  dipEntry: always('umum'),
  dipEvent: always('umum'),
  dipRecord: (row) => givenStream(row),
  dipCase: always('layanan'),
  dipAnswer: always('layanan'),
};

export const streamOf = (entity: EntityName, row: OpValues): Stream => byEntity[entity](row);

function scopeOf(row: OpValues): Stream {
  return row.scope === 'layanan' || row.scope === 'admin' ? row.scope : 'umum';
}

/** Biasa to everyone, Terbatas to the unit that made it, Rahasia and above to PPID and superior. */
function recordStream(row: OpValues): Stream {
  switch (row.securityClass) {
    case 'restricted':
      return `unit:${String(row.unitId)}`;
    case 'secret':
    case 'topSecret':
      return 'terbatas';
    default:
      return 'umum';
  }
}

/** What hangs on a record carries the stream of that record, given by the command that adds it. */
function givenStream(row: OpValues): Stream {
  return typeof row.stream === 'string' ? (row.stream as Stream) : 'umum';
}
