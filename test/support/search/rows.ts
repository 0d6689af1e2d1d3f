/** Rows with valid values; a test names only what it is about. */
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { instant } from '#shared/lib/civil-time.ts';
import type { EntityFields } from '#shared/schema/entities.ts';

export const day = (text: string): EntityFields<'record'>['date'] => ({
  kind: 'day',
  from: calendarDate(text),
  to: calendarDate(text),
  circa: false,
});
export const undated: EntityFields<'record'>['date'] = { kind: 'undated', from: null, to: null, circa: false };

export const aRecord = (values: Partial<EntityFields<'record'>> = {}): EntityFields<'record'> => ({
  description: 'Surat undangan rapat koordinasi',
  date: day('2025-03-09'),
  unitId: 'unit-umum',
  locationId: 'place-box',
  letterNumber: null,
  creator: null,
  fileNumber: null,
  itemNumber: null,
  level: null,
  parentId: null,
  oldNumber: null,
  receptionNumber: null,
  unitCode: null,
  indexTerm: null,
  state: null,
  extent: null,
  extentUnit: null,
  condition: null,
  medium: null,
  securityClass: 'open',
  accessClass: 'undetermined',
  classCodeId: null,
  note: null,
  importBatchId: null,
  ...values,
});

export const aPlace = (kind: EntityFields<'location'>['kind'], name: string, parentId: string | null = null): EntityFields<'location'> => ({
  kind,
  name,
  parentId,
});

export const aUnit = (name: string): EntityFields<'unit'> => ({ code: null, name, parentId: null });

export const aClassCode = (code: string, title: string | null, parentCode: string | null = null): EntityFields<'classCode'> => ({
  schemeId: 'scheme',
  code,
  title,
  parentCode,
  heading: false,
  activePeriod: null,
  inactivePeriod: null,
  disposition: null,
  securityText: null,
  activeYears: null,
  activeTrigger: null,
  inactiveYears: null,
  dispositionKind: null,
  dispositionNote: null,
  securityClass: null,
  sourceRow: null,
});

export const aSoftcopy = (recordId: string): EntityFields<'recordSoftcopy'> => ({
  recordId,
  stream: 'umum',
  hash: 'a'.repeat(64),
  bytes: 1000,
  mediaType: 'application/pdf',
  name: 'pindai.pdf',
  addedAt: instant('2026-06-10T01:42:00.000Z'),
  replacesId: null,
  joins: [],
});

const applicant = (name: string): EntityFields<'request'>['applicant'] => ({
  kind: 'person',
  name,
  address: 'Jalan Contoh 1',
  contact: '0812-0000-0000',
  occupation: null,
});

export const aRequest = (name: string, information: string): EntityFields<'request'> => ({
  receivedAt: instant('2026-06-10T01:42:00.000Z'),
  channel: 'counter',
  applicant: applicant(name),
  proxy: null,
  information,
  purpose: null,
  wantsCopy: true,
  copyForm: null,
  deliveryChannel: 'pickup',
  outsideNumber: null,
  papers: { identity: true, powerOfAttorney: false, dutyStamp: false, deed: false },
  assisted: false,
  assistance: null,
  visitCode: null,
  registeredAt: null,
});

export const anObjection = (name: string, values: Partial<EntityFields<'objection'>> = {}): EntityFields<'objection'> => ({
  receivedAt: instant('2026-06-10T01:42:00.000Z'),
  receivedOn: calendarDate('2026-06-10'),
  channel: 'counter',
  visitCode: 'KUNJUNGAN 10-06 A',
  requestId: null,
  requestNumber: null,
  information: null,
  applicant: applicant(name),
  proxy: null,
  purpose: null,
  groundFoundOn: null,
  casePosition: null,
  papers: { form: true, identity: true, powerOfAttorney: false, dutyStamp: false, deed: false },
  deliveryChannel: null,
  assisted: false,
  outsideNumber: null,
  assistance: null,
  ...values,
});
