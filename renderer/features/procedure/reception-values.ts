/** What the form of a delivery holds, and the way to and from what is stored. */
import { z } from 'zod';
import type { ReceptionInput } from '#shared/domain/procedure/reception.ts';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';

const line = z.string().trim().max(2000).optional();
const count = z.number().int().min(0).max(100_000).nullish();

const shape = z.object({
  unitId: z.string().optional(),
  /** An office that is not among the units. */
  outsideUnit: line,
  name: z.string().trim().min(1).max(200),
  position: line,
  receivedOn: z.custom<CalendarDate>(isCalendarDate),
  boxes: count,
  files: count,
  condition: line,
  listAttached: z.boolean().optional(),
  note: line,
});

/** What is missing is said beside every field at once, in the codes of the domain's own refusals. */
const always = () => true;
export const receptionSchema = shape
  .refine(({ unitId, outsideUnit }) => unitId || outsideUnit, { path: ['unitId'], error: 'reception.required', when: always })
  .refine(({ boxes, files }) => boxes || files, { path: ['boxes'], error: 'reception.empty', when: always });

export type ReceptionValues = z.input<typeof receptionSchema>;

export const blankReception = (today: CalendarDate): ReceptionValues => ({
  unitId: '',
  outsideUnit: '',
  name: '',
  position: '',
  receivedOn: today,
  boxes: null,
  files: null,
  condition: '',
  listAttached: false,
  note: '',
});

export const valuesOfReception = (row: Row<'reception'>): ReceptionValues => ({
  unitId: row.unitId ?? '',
  outsideUnit: row.unitId === null ? row.unit : '',
  name: row.handedBy.name,
  position: row.handedBy.position ?? '',
  receivedOn: row.receivedOn,
  boxes: row.boxes,
  files: row.files,
  condition: row.condition ?? '',
  listAttached: row.listAttached,
  note: row.note ?? '',
});

/** `unitName`: name of the picked unit, as it goes onto the paper. */
export const receptionInput = (values: z.output<typeof receptionSchema>, unitName: string | null): ReceptionInput => ({
  unitId: unitName === null ? null : (values.unitId ?? null),
  unit: unitName ?? values.outsideUnit ?? '',
  handedBy: { name: values.name, position: values.position || null },
  receivedOn: values.receivedOn,
  boxes: values.boxes ?? 0,
  files: values.files ?? 0,
  condition: values.condition || null,
  listAttached: values.listAttached ?? false,
  note: values.note || null,
});
