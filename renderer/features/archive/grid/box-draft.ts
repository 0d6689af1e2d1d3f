/** Rows of a box that are not saved yet, kept while they are typed: there again after a crash, a lock or a reload. */
import type { DaluangDb } from '#renderer/db/database.ts';
import { dropDraft, readDraft, saveDraft } from '#renderer/db/queries/drafts.ts';
import { blankCells, type GridCells, type GridRow, withCell } from '#shared/domain/records/box-grid.ts';
import { isUntouched } from '#shared/domain/records/box-grid-paste.ts';
import type { GridState, RecordEdit } from './grid-state.ts';

const FORM = 'boxGrid';

export const boxDraftKey = (owner: string, place: string): string => `${FORM}:${owner}:${place}`;
export const boxPath = (place: string): string => `/arsip/boks/${place}/isi`;

export interface BoxDraft {
  readonly unit: string;
  readonly rows: readonly GridRow[];
  readonly edits: ReadonlyMap<string, RecordEdit>;
}

interface Kept {
  readonly unit?: string;
  readonly rows?: readonly GridRow[];
  readonly edits?: readonly (readonly [string, RecordEdit])[];
}

/** What was stored in the last moment before a crash is left out; a column that is newer than the draft gets its blank. */
export async function readBoxDraft(db: DaluangDb, key: string): Promise<BoxDraft | null> {
  const draft = await readDraft(db, key);
  if (!draft || typeof draft.values !== 'object' || draft.values === null) return null;
  const { unit = '', rows = [], edits = [] } = draft.values as Kept;
  const records = await db.records.bulkGet(rows.map(({ id }) => id));
  const open = rows.filter((_, index) => records[index] === undefined);
  return {
    unit,
    rows: open.map((row) => ({ ...row, cells: { ...blankCells, ...(row.cells as Partial<GridCells>) } })),
    edits: new Map(edits),
  };
}

interface Keeping {
  readonly key: string;
  readonly owner: string;
  readonly place: string;
  readonly title: string;
  readonly savedAt: string;
}

export async function keepBoxDraft(db: DaluangDb, { key, owner, place, title, savedAt }: Keeping, state: GridState): Promise<void> {
  const { typing } = state;
  const typed = state.rows.map((row) => (typing?.id === row.id ? withCell(row, typing.field, typing.text) : row));
  const rows = typed.filter((row) => !isUntouched(row));
  const edits = [...state.edits].filter(([, { changeId }]) => changeId === null);
  if (rows.length === 0 && edits.length === 0) return dropDraft(db, key);
  return saveDraft(db, {
    key,
    owner,
    form: FORM,
    title,
    path: boxPath(place),
    savedAt,
    values: { unit: state.unit, rows, edits },
    base: {},
  });
}
