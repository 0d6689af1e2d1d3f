/**
 * The documentation report and its review (SOP-PPID-06 annex, steps 5 and 6; Q.5: per work area, complete and clear). Figures are counted
 * once and kept with the report; instructions of PPID or head stay open until their follow-up says that they are done.
 */
import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

const text = z.string().trim().min(1);
const date = z.custom<CalendarDate>(isCalendarDate);

export const documentationEventData = {
  reported: z.looseObject({}),
  instructed: z.looseObject({ instruction: text, responsible: text, dueOn: date.nullish(), signer: text, number: text.nullish() }),
  /** `instruction`: place of the instruction among those of the report, from 0. */
  followedUp: z.looseObject({ instruction: z.number().int().nonnegative(), what: text, done: z.boolean() }),
  closed: z.looseObject({}),
} as const;
export type DocumentationEventKind = keyof typeof documentationEventData;

export type DocumentationEvent = {
  [K in DocumentationEventKind]: {
    readonly kind: K;
    readonly on: CalendarDate;
    readonly data: z.infer<(typeof documentationEventData)[K]>;
  };
}[DocumentationEventKind];

export type DocumentationError = { readonly code: 'event.incomplete'; readonly fields: readonly string[] };

export function parseDocumentationEvent(row: {
  readonly kind: string;
  readonly on: string;
  readonly data: unknown;
}): Result<DocumentationEvent, DocumentationError> {
  if (!isKind(row.kind) || !isCalendarDate(row.on)) return err({ code: 'event.incomplete', fields: ['on'] });
  const data = documentationEventData[row.kind].safeParse(row.data ?? {});
  if (!data.success) return err({ code: 'event.incomplete', fields: [...new Set(data.error.issues.map(({ path }) => path.join('.')))] });
  // Kind and data were checked together; the union can't be rebuilt by the compiler from a computed key.
  return ok({ kind: row.kind, on: row.on, data: data.data } as DocumentationEvent);
}

const isKind = (kind: string): kind is DocumentationEventKind => Object.hasOwn(documentationEventData, kind);

export type DocumentationState = 'draft' | 'reported' | 'closed';

export interface Instruction {
  readonly instruction: string;
  readonly responsible: string;
  readonly dueOn: CalendarDate | null;
  readonly signer: string;
  readonly followUps: readonly { readonly on: CalendarDate; readonly what: string; readonly done: boolean }[];
  readonly done: boolean;
}

export interface DocumentationCase {
  readonly state: DocumentationState;
  readonly instructions: readonly Instruction[];
  readonly unapplied: readonly DocumentationEvent[];
}

/** What may be recorded now; a review is closed when no instruction is open. */
export function allowedDocumentationEvents({ state, instructions }: DocumentationCase): readonly DocumentationEventKind[] {
  if (state === 'draft') return ['reported'];
  if (state === 'closed') return [];
  const open = instructions.some(({ done }) => !done);
  return ['instructed', ...(open ? (['followedUp'] as const) : (['closed'] as const))];
}

export function foldDocumentation(events: readonly DocumentationEvent[]): DocumentationCase {
  let known: DocumentationCase = { state: 'draft', instructions: [], unapplied: [] };
  for (const event of events) known = allowed(known, event) ? after(known, event) : { ...known, unapplied: [...known.unapplied, event] };
  return known;
}

const allowed = (known: DocumentationCase, event: DocumentationEvent): boolean =>
  allowedDocumentationEvents(known).includes(event.kind) &&
  (event.kind !== 'followedUp' || known.instructions[event.data.instruction]?.done === false);

function after(known: DocumentationCase, event: DocumentationEvent): DocumentationCase {
  switch (event.kind) {
    case 'reported':
      return { ...known, state: 'reported' };
    case 'closed':
      return { ...known, state: 'closed' };
    case 'instructed': {
      const { instruction, responsible, dueOn, signer } = event.data;
      return {
        ...known,
        instructions: [...known.instructions, { instruction, responsible, dueOn: dueOn ?? null, signer, followUps: [], done: false }],
      };
    }
    case 'followedUp': {
      const { what, done } = event.data;
      const instructions = known.instructions.map((one, index) =>
        index === event.data.instruction ? { ...one, done, followUps: [...one.followUps, { on: event.on, what, done }] } : one,
      );
      return { ...known, instructions };
    }
  }
}

export const figureKeys = ['deliveries', 'begun', 'verified', 'authenticated', 'coded', 'arranged', 'returned', 'lines', 'linked'] as const;
export type FigureKey = (typeof figureKeys)[number];
export type UnitFigures = Readonly<Record<FigureKey, number>> & { readonly unit: string };

/** One thing that happened to a unit's information. */
export interface Happening {
  readonly key: FigureKey;
  readonly unit: string;
}

/** A line for each unit, by name, with the sum of what happened to its information. */
export function documentationFigures(happenings: readonly Happening[]): readonly UnitFigures[] {
  const byUnit = Map.groupBy(happenings, ({ unit }) => unit);
  return [...byUnit]
    .map(([unit, all]) => {
      const count = (key: FigureKey) => all.filter((one) => one.key === key).length;
      return { unit, ...(Object.fromEntries(figureKeys.map((key) => [key, count(key)])) as Record<FigureKey, number>) };
    })
    .toSorted((a, b) => a.unit.localeCompare(b.unit, 'id'));
}

/** The last line of the table. */
export const documentationTotal = (figures: readonly UnitFigures[]): Readonly<Record<FigureKey, number>> =>
  // Every key is there: they are the list itself.
  Object.fromEntries(figureKeys.map((key) => [key, figures.reduce((sum, line) => sum + line[key], 0)])) as Record<FigureKey, number>;
