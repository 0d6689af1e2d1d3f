/** Every synced entity, by name. The name is also the table and the word in the change log: it is never changed. */
import { z } from 'zod';
import * as applicants from './entities/applicants.ts';
import * as archive from './entities/archive.ts';
import * as complaints from './entities/complaints.ts';
import * as consequence from './entities/consequence.ts';
import * as dip from './entities/dip.ts';
import * as disposal from './entities/disposal.ts';
import * as documents from './entities/documents.ts';
import * as holders from './entities/holders.ts';
import * as numbers from './entities/number-start.ts';
import * as office from './entities/office.ts';
import * as procedure from './entities/procedure.ts';
import * as reports from './entities/reports.ts';
import * as service from './entities/service.ts';
import * as shelf from './entities/shelf.ts';
import type { EntityDefinition, FieldValues } from './field.ts';
import { text } from './values.ts';

/** Version of the entities below; it travels with every change set. Raised when a field is added, removed or changed. */
export const SCHEMA_VERSION = 8;

export const entities = {
  office: office.office,
  setting: office.setting,
  person: office.person,
  personRole: office.personRole,
  credential: office.credential,
  device: office.device,
  desk: office.desk,
  unit: office.unit,
  valueTerm: office.valueTerm,
  calendarYear: office.calendarYear,
  holiday: office.holiday,
  officeClosure: office.officeClosure,
  calendarChange: office.calendarChange,
  savedView: office.savedView,
  backupSet: office.backupSet,
  backupCheck: office.backupCheck,
  activity: office.activity,
  classScheme: archive.classScheme,
  classCode: archive.classCode,
  location: archive.location,
  record: archive.record,
  recordSoftcopy: archive.recordSoftcopy,
  importBatch: archive.importBatch,
  request: service.request,
  requestEvent: service.requestEvent,
  objection: service.objection,
  objectionGround: service.objectionGroundLink,
  objectionEvent: service.objectionEvent,
  registerNumber: service.registerNumber,
  paper: service.paper,
  loan: shelf.loan,
  loanEvent: shelf.loanEvent,
  label: shelf.label,
  placeCapacity: shelf.placeCapacity,
  placeMove: shelf.placeMove,
  itemEvent: shelf.itemEvent,
  shelfCheck: shelf.shelfCheck,
  shelfScan: shelf.shelfScan,
  shelfCheckEvent: shelf.shelfCheckEvent,
  careEvent: shelf.careEvent,
  recordHold: shelf.recordHold,
  recordCategory: shelf.recordCategory,
  recordNote: disposal.recordNote,
  caseRecord: disposal.caseRecord,
  disposalProposal: disposal.disposalProposal,
  disposalRecord: disposal.disposalRecord,
  disposalEvent: disposal.disposalEvent,
  applicant: applicants.applicant,
  caseApplicant: applicants.caseApplicant,
  applicantMerge: applicants.applicantMerge,
  identityCheck: applicants.identityCheck,
  identityScan: applicants.identityScan,
  identityScanEvent: applicants.identityScanEvent,
  contactTry: applicants.contactTry,
  complaint: complaints.complaint,
  complaintEvent: complaints.complaintEvent,
  numberStart: numbers.numberStart,
  reception: procedure.reception,
  sortingLine: procedure.sortingLine,
  officeHolder: holders.officeHolder,
  consequenceTest: consequence.consequenceTest,
  consequencePart: consequence.consequencePart,
  consequenceEvent: consequence.consequenceEvent,
  stageEvent: procedure.stageEvent,
  identificationList: procedure.identificationList,
  identificationLine: procedure.identificationLine,
  identificationLink: procedure.identificationLink,
  procedureEvent: procedure.procedureEvent,
  satisfactionAnswer: reports.satisfactionAnswer,
  reportClosing: reports.reportClosing,
  documentationReport: procedure.documentationReport,
  filedPapers: procedure.filedPapers,
  controlledDocument: documents.controlledDocument,
  documentRevision: documents.documentRevision,
  documentCopy: documents.documentCopy,
  codeScheme: documents.codeScheme,
  unitCode: documents.unitCode,
  crossReference: archive.crossReference,
  listSending: archive.listSending,
  scanArrival: archive.scanArrival,
  updateRule: archive.updateRule,
  updateCheck: archive.updateCheck,
  dipEntry: dip.dipEntry,
  dipEvent: dip.dipEvent,
  dipRecord: dip.dipRecord,
  dipCase: dip.dipCase,
  dipAnswer: dip.dipAnswer,
} as const satisfies Record<string, EntityDefinition>;

export type EntityName = keyof typeof entities;
export const entityNames = Object.keys(entities) as readonly EntityName[];

/** The values of an entity, without the bookkeeping of a stored row. */
export type EntityFields<E extends EntityName> = FieldValues<(typeof entities)[E]['fields']>;

/** A row as stored: its values, who created it, and who wrote each field patched since. */
export type Row<E extends EntityName = EntityName> = EntityFields<E> & RowBookkeeping;

export interface RowBookkeeping {
  readonly id: string;
  /** Change set that created the row. */
  readonly _c: string;
  /** Field -> change set that wrote it, only for fields patched since. */
  readonly _f?: Readonly<Record<string, string>>;
  /** Why the row no longer counts; absent or null while it does. */
  readonly void?: string | null;
}

export const isEntityName = (name: string): name is EntityName => Object.hasOwn(entities, name);

const shapes = new Map<EntityName, z.ZodObject>();

/** The strict schema of a new row: every field, no other key. */
export function createSchema(entity: EntityName): z.ZodObject {
  const known = shapes.get(entity);
  if (known) return known;
  const shape = Object.fromEntries(Object.entries(entities[entity].fields).map(([name, field]) => [name, field.schema]));
  const schema = z.strictObject(shape);
  shapes.set(entity, schema);
  return schema;
}

/** The schema of one field, or of the reserved field `void`; undefined where the entity has no such field. */
export function fieldSchema(entity: EntityName, field: string): z.ZodType | undefined {
  if (field === 'void') return text.nullable();
  return (entities[entity].fields as Readonly<Record<string, { schema: z.ZodType }>>)[field]?.schema;
}
