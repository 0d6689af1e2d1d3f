/** Periods of renewal, and the records that are due by them: reckoned from every record, as the due lists of disposal are. */
import { nearestRule, type UpdateDue, type UpdateRule, updateDue } from '#shared/domain/records/update-period.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';
import { goneAmong } from './record-notes.ts';

export interface RuleSubject {
  readonly entity: 'record' | 'classCode';
  readonly id: string;
}

export const updateRuleId = ({ entity, id }: RuleSubject): string => naturalId('updateRule', entity, id);

const ruleOf = (row: Row<'updateRule'> | undefined): UpdateRule | null =>
  row && !row.void && row.months !== null ? { months: row.months, unitId: row.unitId } : null;

export interface UpdateBook {
  /** False where nobody asks for any renewal. */
  readonly any: boolean;
  ruleFor(record: Pick<Row<'record'>, 'id' | 'classCodeId'>): UpdateRule | null;
}

export async function readUpdateBook(db: DaluangDb): Promise<UpdateBook> {
  const [rows, codes] = await Promise.all([allOf(db, 'updateRule'), allOf(db, 'classCode')]);
  const rules = new Map(rows.map((row) => [row.subjectId, ruleOf(row)]));
  const byId = new Map(codes.map((code) => [code.id, code]));
  const byCode = new Map(codes.map((code) => [`${code.schemeId} ${code.code}`, code]));
  const upwards = (classId: string | null): readonly Row<'classCode'>[] => {
    const way: Row<'classCode'>[] = [];
    for (let code = byId.get(classId ?? ''); code && !way.includes(code); code = byCode.get(`${code.schemeId} ${code.parentCode ?? ''}`))
      way.push(code);
    return way;
  };
  return {
    any: [...rules.values()].some((rule) => rule !== null),
    ruleFor: ({ id, classCodeId }) =>
      nearestRule(
        rules.get(id) ?? null,
        upwards(classCodeId).map((code) => rules.get(code.id) ?? null),
      ),
  };
}

export interface RecordUpdate {
  readonly rule: UpdateRule;
  /** Carried by the record itself. */
  readonly own: boolean;
  readonly due: UpdateDue;
  readonly replaced: boolean;
}

/** What one record waits for; null where nobody asks for its renewal. */
export async function updateOf(db: DaluangDb, record: Row<'record'>, today: CalendarDate): Promise<RecordUpdate | null> {
  const own = ruleOf(await db.rows('updateRule').get(updateRuleId({ entity: 'record', id: record.id })));
  const rule = own ?? (await readUpdateBook(db)).ruleFor(record);
  if (!rule) return null;
  const { checks, replaced } = await known(db, [record.id]);
  return { rule, own: own !== null, due: dueOf(record, rule, checks, today), replaced: replaced.has(record.id) };
}

export interface UpdateEntry {
  readonly record: Row<'record'>;
  readonly rule: UpdateRule;
  readonly due: UpdateDue;
}

export interface UpdateScan {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  readonly shows?: (record: Row<'record'>) => boolean;
}

const CHUNK = 1000;

/** Records that are due or soon will be, the longest due first; null where it was stopped. */
export async function dueUpdates(db: DaluangDb, today: CalendarDate, scan: UpdateScan = {}): Promise<readonly UpdateEntry[] | null> {
  const [book, total] = await Promise.all([readUpdateBook(db), db.records.count()]);
  const entries: UpdateEntry[] = [];
  let last = '';
  // Nobody asks for any renewal: no record need be read.
  for (let done = 0; book.any; ) {
    const rows = await db.records.after(last, CHUNK);
    if (scan.signal?.aborted) return null;
    const asked = rows.flatMap((record) => {
      const rule = record.void || !(scan.shows?.(record) ?? true) ? null : book.ruleFor(record);
      return rule ? [{ record, rule }] : [];
    });
    entries.push(...(await dueAmong(db, asked, today)));
    done += rows.length;
    scan.onProgress?.(done, total);
    last = rows.at(-1)?.id ?? '';
    if (rows.length < CHUNK) break;
  }
  return entries.toSorted((a, b) => ((a.due.dueOn ?? '') < (b.due.dueOn ?? '') ? -1 : 1));
}

async function dueAmong(
  db: DaluangDb,
  asked: readonly { readonly record: Row<'record'>; readonly rule: UpdateRule }[],
  today: CalendarDate,
): Promise<readonly UpdateEntry[]> {
  if (asked.length === 0) return [];
  const ids = asked.map(({ record }) => record.id);
  const [{ checks, replaced }, gone] = await Promise.all([known(db, ids), goneAmong(db, ids)]);
  return asked
    .filter(({ record }) => !replaced.has(record.id) && !gone.has(record.id))
    .map(({ record, rule }) => ({ record, rule, due: dueOf(record, rule, checks, today) }))
    .filter(({ due }) => due.state !== 'current');
}

type Checks = ReadonlyMap<string, readonly CalendarDate[]>;

const dueOf = (record: Row<'record'>, rule: UpdateRule, checks: Checks, today: CalendarDate): UpdateDue =>
  updateDue({ endsOn: record.date.to, checkedOn: checks.get(record.id) ?? [] }, rule.months, today);

/** When records were found to hold, and which of them a new version replaces. */
async function known(db: DaluangDb, ids: readonly string[]): Promise<{ readonly checks: Checks; readonly replaced: ReadonlySet<string> }> {
  const [rows, references] = await Promise.all([
    db.rows('updateCheck').where('recordId').anyOf(ids).toArray(),
    db.rows('crossReference').where('toId').anyOf(ids).toArray(),
  ]);
  const live = Map.groupBy(
    rows.filter((row) => !row.void),
    ({ recordId }) => recordId,
  );
  return {
    checks: new Map([...live].map(([id, checks]) => [id, checks.map(({ on }) => on)])),
    replaced: new Set(references.filter((row) => row.kind === 'replaces' && !row.void).map(({ toId }) => toId)),
  };
}
