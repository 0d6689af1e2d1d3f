/** What the form of an entry holds, and the way to and from what is stored. */
import { z } from 'zod';
import type { NewEntry } from '#renderer/commands/dip/save-entry.ts';
import { dipClasses } from '#shared/domain/dip/dip-events.ts';
import type { DipElements } from '#shared/domain/dip/elements.ts';
import { parseRecordDate } from '#shared/domain/records/record-date-parse.ts';
import type { Locale } from '#shared/i18n/format.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';

const line = z.string().trim().max(2000).optional();
const dateOrText = z.custom<CalendarDate>(isCalendarDate, 'entry.date');
const undated = { kind: 'undated', from: null, to: null, circa: false } as const;

const shape = z.object({
  summary: z.string().trim().min(1, 'ui.errorRequired').max(20_000),
  topic: line,
  unitId: z.string().optional(),
  controller: z.string().trim().min(1, 'ui.errorRequired').max(2000),
  responsible: line,
  madeOn: line,
  madeAt: line,
  forms: z.array(z.enum(['hardcopy', 'softcopy'])).optional(),
  retentionActive: line,
  retentionInactive: line,
  link: line,
  records: z.array(z.object({ id: z.string(), label: z.string() })).optional(),
  class: z.enum(dipClasses, 'ui.errorRequired'),
  on: dateOrText,
  basisKind: z.enum(['', 'decree', 'decision']).optional(),
  basisNumber: line,
  basisOn: z.custom<CalendarDate>((value) => value === undefined || value === '' || isCalendarDate(value), 'entry.date').optional(),
});

export const entrySchema = shape
  .refine(({ madeOn }) => !madeOn || parseRecordDate(madeOn).ok, { path: ['madeOn'], error: 'entry.date' })
  .refine(({ basisKind, basisNumber }) => !basisKind || basisNumber, { path: ['basisNumber'], error: 'ui.errorRequired' })
  .refine(({ basisKind, basisOn }) => !basisKind || isCalendarDate(basisOn), { path: ['basisOn'], error: 'ui.errorRequired' });

export type EntryValues = z.input<typeof entrySchema>;
export type CheckedEntry = z.output<typeof entrySchema>;

export const blankEntry = (today: CalendarDate): EntryValues => ({
  summary: '',
  topic: '',
  unitId: '',
  controller: '',
  responsible: '',
  madeOn: '',
  madeAt: '',
  forms: [],
  retentionActive: '',
  retentionInactive: '',
  link: '',
  records: [],
  class: 'alwaysAvailable',
  on: today,
  basisKind: '',
  basisNumber: '',
});

export const valuesOfEntry = (row: Row<'dipEntry'>, records: EntryValues['records'], start: EntryValues, locale: Locale): EntryValues => ({
  ...start,
  summary: row.summary,
  topic: row.topic ?? '',
  unitId: row.unitId ?? '',
  controller: row.controller,
  responsible: row.responsible ?? '',
  madeOn: row.madeOn.kind === 'undated' ? '' : formatRecordDate(row.madeOn, locale),
  madeAt: row.madeAt ?? '',
  forms: [...row.forms],
  retentionActive: row.retentionActive ?? '',
  retentionInactive: row.retentionInactive ?? '',
  link: row.link ?? '',
  records,
});

export function elementsOf(values: CheckedEntry): DipElements {
  const made = values.madeOn ? parseRecordDate(values.madeOn) : null;
  return {
    summary: values.summary,
    topic: values.topic || null,
    unitId: values.unitId || null,
    controller: values.controller,
    responsible: values.responsible || null,
    madeOn: made?.ok ? made.value : undated,
    madeAt: values.madeAt || null,
    forms: values.forms ?? [],
    retentionActive: values.retentionActive || null,
    retentionInactive: values.retentionInactive || null,
    link: values.link || null,
  };
}

export const newEntryOf = (values: CheckedEntry, origin: NewEntry['origin']): NewEntry => ({
  values: elementsOf(values),
  class: values.class,
  on: values.on,
  basis:
    values.basisKind && values.basisNumber && values.basisOn
      ? { kind: values.basisKind, number: values.basisNumber, on: values.basisOn }
      : null,
  recordIds: (values.records ?? []).map(({ id }) => id),
  origin,
});
