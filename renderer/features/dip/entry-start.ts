/** What the form of an entry begins with: nothing, the entry that is corrected, a proposal of a case, or an exclusion that ended. */
import type { DaluangDb } from '#renderer/db/database.ts';
import { type ExcludedEntry, readDipFile, readExcludedList } from '#renderer/db/queries/dip.ts';
import { type DipProposal, readDipProposal } from '#renderer/db/queries/dip-proposals.ts';
import { tiedRecords } from '#renderer/db/queries/tied-records.ts';
import type { Locale } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { EntityFields, Row } from '#shared/schema/entities.ts';
import { blankEntry, type EntryValues, valuesOfEntry } from './entry-values.ts';

export interface EntryStart {
  readonly row: Row<'dipEntry'> | null;
  readonly values: EntryValues;
  readonly origin: EntityFields<'dipEntry'>['origin'];
  readonly proposal?: DipProposal;
  readonly excluded?: ExcludedEntry;
}

interface Address {
  readonly id: string | null;
  /** "objection <event>", "request <event>", "test <test> <place>". */
  readonly from: string | null;
}

/** The address of a form that begins with this. */
export const startAddress = (from: string): string => `/dip/baru?dari=${encodeURIComponent(from)}`;

/** Null where what the address names is not there. */
export async function readStart(db: DaluangDb, { id, from }: Address, today: CalendarDate, locale: Locale): Promise<EntryStart | null> {
  const blank = blankEntry(today);
  if (id !== null) {
    const file = await readDipFile(db, id);
    if (!file) return null;
    const values = valuesOfEntry(file.row, await labelled(db, file.recordIds), blank, locale);
    return { row: file.row, values, origin: file.row.origin };
  }
  if (from === null) return { row: null, values: blank, origin: null };
  const [kind, source = ''] = from.split(' ');
  if (kind === 'test') return startOfTest(db, from.slice('test '.length), today, blank);
  if (kind !== 'objection' && kind !== 'request') return null;
  const proposal = await readDipProposal(db, kind, source);
  if (!proposal) return null;
  const records = await tiedRecords(db, [proposal.caseId]);
  const { basis } = proposal;
  return {
    row: null,
    origin: { kind, id: source },
    proposal,
    values: {
      ...blank,
      summary: proposal.information,
      records: records.map(({ record }) => ({ id: record.id, label: record.description })),
      ...(basis ? { basisKind: basis.kind, basisNumber: basis.number, basisOn: basis.on } : {}),
    },
  };
}

async function startOfTest(db: DaluangDb, id: string, today: CalendarDate, blank: EntryValues): Promise<EntryStart | null> {
  const excluded = (await readExcludedList(db, today)).find((entry) => entry.id === id);
  if (!excluded) return null;
  const { row } = excluded.test;
  return {
    row: null,
    origin: { kind: 'test', id: row.id },
    excluded,
    values: { ...blank, summary: `${row.subject}: ${excluded.part}`, records: row.recordId ? await labelled(db, [row.recordId]) : [] },
  };
}

async function labelled(db: DaluangDb, ids: readonly string[]): Promise<{ id: string; label: string }[]> {
  const rows = await db.records.bulkGet([...ids]);
  return rows.flatMap((record) => (record && !record.void ? [{ id: record.id, label: record.description }] : []));
}
