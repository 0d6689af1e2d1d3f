/** Fields and values of a record in the words of the screen. */
import type { RecordImportField } from '#shared/domain/records/record-import-columns.ts';
import type { CategoryValues, RecordField } from '#shared/domain/records/record-input.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import type { EntityFields } from '#shared/schema/entities.ts';

type Key = MessageKey<'archive'>;

/** Labels of the stored fields that are ever patched, of the record and of its category. */
export const fieldLabels: Readonly<Record<Exclude<keyof EntityFields<'record'>, 'importBatchId'> | keyof CategoryValues | 'void', Key>> = {
  description: 'description',
  date: 'date',
  unitId: 'unit',
  locationId: 'place',
  letterNumber: 'letterNumber',
  creator: 'creator',
  fileNumber: 'fileNumber',
  itemNumber: 'itemNumber',
  level: 'level',
  parentId: 'parent',
  oldNumber: 'oldNumber',
  receptionNumber: 'receptionNumber',
  unitCode: 'unitCode',
  indexTerm: 'indexTerm',
  state: 'state',
  extent: 'extent',
  extentUnit: 'extentUnit',
  condition: 'condition',
  medium: 'medium',
  securityClass: 'securityClass',
  accessClass: 'accessClass',
  category: 'category',
  protection: 'protection',
  secondCopy: 'secondCopy',
  classCodeId: 'classCode',
  note: 'note',
  void: 'voided',
};

/** Labels of what the form asks and an import maps. */
export const inputLabels: Readonly<Record<RecordField | RecordImportField, Key>> = {
  description: 'description',
  date: 'date',
  unit: 'unit',
  place: 'place',
  building: 'building',
  room: 'room',
  rack: 'rack',
  row: 'row',
  box: 'box',
  folder: 'folder',
  letterNumber: 'letterNumber',
  creator: 'creator',
  fileNumber: 'fileNumber',
  itemNumber: 'itemNumber',
  level: 'level',
  oldNumber: 'oldNumber',
  receptionNumber: 'receptionNumber',
  unitCode: 'unitCode',
  indexTerm: 'indexTerm',
  state: 'state',
  extent: 'extent',
  extentUnit: 'extentUnit',
  condition: 'condition',
  medium: 'medium',
  securityClass: 'securityClass',
  accessClass: 'accessClass',
  category: 'category',
  protection: 'protection',
  secondCopy: 'secondCopy',
  classCode: 'classCode',
  note: 'note',
  parent: 'parent',
  id: 'recordId',
  file: 'softcopyFile',
};

export const securityLabels: Readonly<Record<EntityFields<'record'>['securityClass'], Key>> = {
  open: 'securityOpen',
  restricted: 'securityRestricted',
  secret: 'securitySecret',
  topSecret: 'securityTopSecret',
};

export const accessLabels: Readonly<Record<EntityFields<'record'>['accessClass'], Key>> = {
  periodic: 'accessPeriodic',
  immediate: 'accessImmediate',
  alwaysAvailable: 'accessAlways',
  excluded: 'accessExcluded',
  undetermined: 'accessUndetermined',
};

export const categoryLabels: Readonly<Record<EntityFields<'recordCategory'>['category'], Key>> = {
  general: 'categoryGeneral',
  vital: 'categoryVital',
  protected: 'categoryProtected',
};

/** Label of a word that the index gives back as text; the word itself where it is none of ours. */
export const securityLabel = (value: string): Key | null =>
  Object.hasOwn(securityLabels, value) ? securityLabels[value as keyof typeof securityLabels] : null;

/** Sentences for the codes of the check that form and import share. */
export const errorKeys: Readonly<Record<string, Key>> = {
  'field.required': 'errorRequired',
  'field.tooLong': 'errorTooLong',
  'field.number': 'errorNumber',
  'field.choice': 'errorChoice',
  'recordDate.empty': 'errorDateEmpty',
  'recordDate.form': 'errorDateForm',
  'recordDate.none': 'errorDateNone',
  'recordDate.shortYear': 'errorDateShortYear',
  'recordDate.order': 'errorDateOrder',
  'recordDate.time': 'errorDateTime',
  'recordDate.zone': 'errorDateZone',
  'row.extraCells': 'errorExtraCells',
  'row.notAllowed': 'errorRowNotAllowed',
  'row.gone': 'errorRowGone',
  'parent.missing': 'warnParentMissing',
  'parent.several': 'warnParentSeveral',
  'parent.nested': 'warnParentNested',
  'inside.kept': 'warnInsideKept',
  'file.missing': 'warnFileMissing',
  'file.several': 'warnFileSeveral',
  'place.form': 'errorPlaceForm',
  'date.assumedUndated': 'warnUndated',
  'classCode.unknown': 'warnClassCode',
  'term.unknown': 'warnTerm',
  'place.guessed': 'warnPlaceGuessed',
  'row.twin': 'warnTwin',
  'row.stored': 'warnStored',
  'key.empty': 'errorKeyEmpty',
  'key.repeated': 'errorKeyRepeated',
  'key.several': 'errorKeySeveral',
};
