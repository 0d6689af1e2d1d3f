/** What may happen to a complaint or a suggestion, and what each event must say (SOP-PPID-04 R). Unknown keys are kept for whoever wrote them. */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

const text = z.string().trim().min(1);

export const complaintEventData = {
  registered: z.looseObject({ number: text }),
  /** Who sees to it: a person or a unit, as the office says it. */
  assigned: z.looseObject({ handler: text }),
  answered: z.looseObject({ answer: text, by: text.nullish() }),
  /** It was an objection after all: its day of receipt goes with it. */
  becameObjection: z.looseObject({ objectionId: text }),
  voided: z.looseObject({ reason: text }),
} as const;

export type ComplaintEventKind = keyof typeof complaintEventData;

export type ComplaintEvent = {
  [K in ComplaintEventKind]: { readonly kind: K; readonly on: CalendarDate; readonly data: z.infer<(typeof complaintEventData)[K]> };
}[ComplaintEventKind];

export type ComplaintEventError =
  | { readonly code: 'event.unknownKind' | 'event.date' }
  | { readonly code: 'event.incomplete'; readonly fields: readonly string[] };

export function parseComplaintEvent(row: {
  readonly kind: string;
  readonly on: string;
  readonly data: unknown;
}): Result<ComplaintEvent, ComplaintEventError> {
  if (!isKind(row.kind)) return err({ code: 'event.unknownKind' });
  if (!isCalendarDate(row.on)) return err({ code: 'event.date' });
  const data = complaintEventData[row.kind].safeParse(row.data ?? {});
  if (!data.success) return err({ code: 'event.incomplete', fields: [...new Set(data.error.issues.map(({ path }) => path.join('.')))] });
  // Kind and data were checked together; the union can't be rebuilt by the compiler from a computed key.
  return ok({ kind: row.kind, on: row.on, data: data.data } as ComplaintEvent);
}

const isKind = (kind: string): kind is ComplaintEventKind => Object.hasOwn(complaintEventData, kind);
