/**
 * Version 1: one table per entity, named like the entity, and the tables of the log. A shipped version is never edited.
 * Few indexes on purpose: lists and filters come from the search index (architecture.md 3).
 */
export const version = 1;

export const stores = {
  // The log. `id` finds the base of an undo, `group` the change sets of one command.
  log: 'seq, &id, group',
  cursors: 'name',
  meta: 'key',
  // Last number drawn per register, desk and year: a projection of `registerNumber`.
  counters: '[register+desk+year]',
  // Unfinished forms of this PC; `owner` lists those of the person who logs in.
  drafts: 'key, owner',
  // Changes of a newer program, parked until this one understands them.
  unknown: 'id',

  office: 'id',
  setting: 'id',
  person: 'id',
  // Roles of a person at login.
  personRole: 'id, personId',
  credential: 'id, personId',
  device: 'id',
  desk: 'id',
  unit: 'id',
  valueTerm: 'id',
  calendarYear: 'id',
  holiday: 'id',
  officeClosure: 'id',
  savedView: 'id',
  backupSet: 'id',
  // Checks of a set, for its light.
  backupCheck: 'id, setName',
  activity: 'id',
  classScheme: 'id',
  // The tree of one edition.
  classCode: 'id, schemeId',
  // Children of a place.
  location: 'id, parentId',
  record: 'id',
  // Softcopies of a record; records of a softcopy before its bytes may go.
  recordSoftcopy: 'id, recordId, hash',
  importBatch: 'id',
  request: 'id',
  requestEvent: 'id, requestId',
  // Objections of a request.
  objection: 'id, requestId',
  objectionGround: 'id, objectionId',
  objectionEvent: 'id, objectionId',
  // The number of a case.
  registerNumber: 'id, caseId',
  // Papers of a case.
  paper: 'id, caseId',
} as const;

/** Rows of the log as version 1 keeps them. */
export interface LogRowV1 {
  seq: number;
  id: string;
  group: string;
  kind: 'own' | 'pulled' | 'verdict';
  stream: string;
  mark: string;
  link: string;
  json: string;
}
