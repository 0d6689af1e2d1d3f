/** What a fresh office starts with: editable lists (domain.md 4.3), the shipped calendar, number templates, minutes until the lock. */
import { DEFAULT_SENDING_MONTHS } from '#shared/domain/archive-lists/list-sending.ts';
import type { HolidayTable } from '#shared/domain/calendar/holiday-table.ts';
import { DEFAULT_OPENERS } from '#shared/domain/identity-scans/scan-access.ts';
import { DEFAULT_SCAN_DAYS } from '#shared/domain/identity-scans/scan-retention.ts';
import { defaultTemplates } from '#shared/domain/numbering/numbering.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { createOp } from '../../db/patch.ts';
import { ONE_PERSON_KEY } from '../../db/queries/duties.ts';
import { scanSettingKeys } from '../../db/queries/identity-scans.ts';

export type ValueList = Row<'valueTerm'>['list'];

/** Tingkat perkembangan, kondisi, media, satuan and level as archivists write them; channels of the service desk, the counter first. */
export const defaultTerms: Readonly<Record<ValueList, readonly string[]>> = {
  recordState: ['asli', 'salinan', 'tembusan', 'fotokopi', 'petikan', 'pertinggal'],
  condition: ['baik', 'kurang baik', 'rusak', 'rusak berat'],
  medium: ['kertas', 'foto', 'peta', 'gambar teknik', 'audio', 'video', 'elektronik'],
  extentUnit: ['lembar', 'berkas', 'buku', 'bundel', 'laporan', 'boks', 'meter linear'],
  level: ['berkas', 'isi berkas'],
  channel: ['Datang langsung', 'Surat', 'Surel', 'Situs web', 'PION', 'Faks', 'Telepon', 'SMS/WhatsApp'],
};

export const settingKeys = {
  objectionTemplate: 'number.objection',
  requestTemplate: 'number.request',
  loanTemplate: 'number.loan',
  complaintTemplate: 'number.complaint',
  loanDays: 'loan.workingDays',
  receptionTemplate: 'number.reception',
  stageDays: 'procedure.stageDays',
  verifyShare: 'procedure.verifyShare',
  sendingMonths: 'lists.sendingMonths',
  labelPrefix: 'label.prefix',
  idleMinutes: 'security.idleMinutes',
  onePerson: ONE_PERSON_KEY,
  groundRuleSet: 'objection.groundRuleSet',
  scanDays: scanSettingKeys.days,
  scanOpeners: scanSettingKeys.openers,
  pledgeWords: 'pledge.words',
} as const;

/** Each year has its own texts. */
export const annualWordsKey = (year: number): string => `report.annual.${year}`;

export const DEFAULT_IDLE_MINUTES = 10;

/** Working days that a loan runs where nothing else is said. */
export const DEFAULT_LOAN_DAYS = 5;

/** Working days in which the office wants the next stage of a record done. */
export const DEFAULT_STAGE_DAYS = 10;

/** Percent of a batch that is looked at one by one when it is verified. */
export const DEFAULT_VERIFY_SHARE = 100;

export const defaultSettings: Readonly<Record<string, JsonValue>> = {
  [settingKeys.objectionTemplate]: defaultTemplates.objection,
  [settingKeys.requestTemplate]: defaultTemplates.request,
  [settingKeys.loanTemplate]: defaultTemplates.loan,
  [settingKeys.complaintTemplate]: defaultTemplates.complaint,
  [settingKeys.loanDays]: DEFAULT_LOAN_DAYS,
  [settingKeys.receptionTemplate]: defaultTemplates.reception,
  [settingKeys.stageDays]: DEFAULT_STAGE_DAYS,
  [settingKeys.verifyShare]: DEFAULT_VERIFY_SHARE,
  [settingKeys.sendingMonths]: DEFAULT_SENDING_MONTHS,
  [settingKeys.idleMinutes]: DEFAULT_IDLE_MINUTES,
  [settingKeys.scanDays]: DEFAULT_SCAN_DAYS,
  [settingKeys.scanOpeners]: [...DEFAULT_OPENERS],
};

export const settingOps = (settings: Readonly<Record<string, JsonValue>>): readonly Op[] =>
  Object.entries(settings).map(([key, value]) => createOp('setting', naturalId('setting', key), { key, value }));

export const termOps = (): readonly Op[] =>
  Object.entries(defaultTerms).flatMap(([list, labels]) =>
    labels.map((label, position) =>
      // The keys of the table are the lists, which `Object.entries` forgets.
      createOp('valueTerm', naturalId('valueTerm', list, label), { list: list as ValueList, label, position, active: true }),
    ),
  );

/** A table as rows. Two feasts of one day stay apart: the name belongs to the key. */
export const calendarOps = (table: HolidayTable): readonly Op[] =>
  [...table.years].flatMap(([year, { status, source, days }]) => [
    createOp('calendarYear', naturalId('calendarYear', String(year)), { year, status, source }),
    ...days.map((day) =>
      createOp('holiday', naturalId('holiday', day.on, day.name), {
        on: day.on,
        kind: day.kind,
        name: day.name,
        decree: day.decree ?? null,
      }),
    ),
  ]);
