/**
 * The work at one box: rows are typed, pasted, saved behind the typing, taken back. Holds no screen, so that it is tried on a real database;
 * the grid shows its state and forwards keys to it.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { addRecords } from '#renderer/commands/archive/add-records.ts';
import { editRecord } from '#renderer/commands/archive/edit-record.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import {
  checkedGridRow,
  completedTerm,
  filledDown,
  type GridCells,
  type GridField,
  type GridIssue,
  type GridRow,
} from '#shared/domain/records/box-grid.ts';
import { isUntouched, pasted } from '#shared/domain/records/box-grid-paste.ts';
import type { RecordDate } from '#shared/domain/records/record-date.ts';
import { parseRecordDate } from '#shared/domain/records/record-date-parse.ts';
import { pastedBlock, pastedCell } from '#shared/exchange/records/pasted-cells.ts';
import type { Row } from '#shared/schema/entities.ts';
import {
  type CellChange,
  type GridState,
  shownCells,
  touchedRows,
  withNextRow,
  withoutRows,
  withPasted,
  withRows,
  written,
} from './grid-state.ts';
import { editedValues, newRecordValues } from './record-cells.ts';

export interface GridWords {
  /** Id of a code of the classification in force. */
  readonly codeIdOf: (code: string) => string | null;
  /** Terms of the column's list; none for free text. */
  readonly termsOf: (field: GridField) => readonly string[];
  /** A date as the lists show it, and as it can be read back. */
  readonly dateText: (date: RecordDate) => string;
}

export interface DeskOptions {
  readonly ctx: CommandContext;
  readonly place: string;
  readonly start: Pick<GridState, 'unit' | 'rows' | 'edits'>;
  readonly words: () => GridWords;
  /** A save behind the typing that was refused. */
  readonly onRefused: (refusal: { readonly code: string }) => void;
  readonly onNotDurable: () => void;
  readonly onFault: (cause: unknown) => void;
}

interface Step {
  /** The change in the store; null where there is none or it was refused. */
  readonly change: Promise<string | null> | null;
  readonly back: readonly GridRow[];
  readonly drop: readonly string[];
  /** Where it was done: the cursor goes back there. */
  readonly at: CellPlace;
}

/** Without a field: whatever column the cursor stands in. */
export interface CellPlace {
  readonly id: string;
  readonly field: GridField | null;
}

export type Undone =
  | { readonly kind: 'none' | 'refused' }
  | { readonly kind: 'edit'; readonly at: CellPlace }
  | { readonly kind: 'rows'; readonly count: number; readonly at: CellPlace };

export interface BadCell {
  readonly id: string;
  readonly field: GridIssue['field'];
}

export type BoxDesk = ReturnType<typeof createBoxDesk>;

export function createBoxDesk({ ctx, place, start, words, onRefused, onNotDurable, onFault }: DeskOptions) {
  const newId = () => ctx.ids.newId();
  const store: StoreApi<GridState> = createStore<GridState>(() => ({
    ...start,
    rows: withNextRow(start.rows, newId),
    saving: new Set<string>(),
    saved: new Set<string>(),
    typing: null,
  }));
  const steps: Step[] = [];
  const rows = () => store.getState().rows;
  const setRows = (next: readonly GridRow[]) => store.setState({ rows: next });

  const check = (cells: GridCells) =>
    checkedGridRow(cells, { unit: store.getState().unit, place }, (code) => words().codeIdOf(code) !== null);

  /** Saves what is complete of these rows as one command; the rest says what it lacks. */
  function save(wanted: readonly GridRow[]): {
    readonly saved: readonly GridRow[];
    readonly change: Promise<string | null>;
    readonly bad: BadCell | null;
  } {
    const checks = wanted.map((row) => ({ row, checked: check(row.cells) }));
    const ready = checks.flatMap(({ row, checked }) =>
      checked.ok ? [{ id: row.id, values: newRecordValues(checked.value, words().codeIdOf(checked.value.classCode ?? '')) }] : [],
    );
    const bad = checks.flatMap(({ row, checked }) => (checked.ok ? [] : [{ id: row.id, field: checked.error[0]?.field ?? 'description' }]));
    const badIds = new Set(bad.map(({ id }) => id));
    const ids = ready.map(({ id }) => id);
    store.setState((now) => ({
      rows: now.rows.map((row) => (badIds.has(row.id) && !row.tried ? { ...row, tried: true } : row)),
      saving: new Set([...now.saving, ...ids]),
    }));
    const saved = wanted.filter(({ id }) => !badIds.has(id));
    return { saved, change: ids.length === 0 ? Promise.resolve(null) : stored(ready), bad: bad[0] ?? null };
  }

  async function stored(ready: Parameters<typeof addRecords>[1]): Promise<string | null> {
    const ids = new Set(ready.map(({ id }) => id));
    const added = await addRecords(ctx, ready);
    if (!added.ok) {
      store.setState((now) => ({ saving: new Set([...now.saving].filter((id) => !ids.has(id))) }));
      onRefused(added.error);
      return null;
    }
    store.setState((now) => ({ saved: new Set([...now.saved, ...ids]) }));
    if (!added.value.durable) onNotDurable();
    return added.value.changeId;
  }

  const remember = (step: Step) => {
    step.change?.catch(onFault);
    steps.push(step);
  };

  return {
    store,
    check,

    setUnit: (unit: string) => store.setState({ unit }),

    noteTyping: (typing: CellChange | null) => store.setState({ typing }),

    write(changes: readonly CellChange[], shown: (index: number) => GridCells): void {
      const whole = changes.map((change) => ({ ...change, text: completed(change) }));
      setRows(written(rows(), whole, shown, newId));
    },

    /** Tries to save one row; the cell that stands in the way, or null. */
    finish(id: string): BadCell | null {
      const row = touchedRows(store.getState()).find((one) => one.id === id);
      if (!row) return null;
      const { saved, change, bad } = save([row]);
      if (saved.length > 0) remember({ change, back: saved, drop: [], at: { id, field: 'description' } });
      return bad;
    },

    finishAll(): BadCell | null {
      const { saved, change, bad } = save(touchedRows(store.getState()));
      const [first] = saved;
      if (first) remember({ change, back: saved, drop: [], at: { id: first.id, field: 'description' } });
      return bad;
    },

    paste(
      text: string,
      at: { readonly id: string; readonly field: GridField },
      above: GridCells | null,
      sticky: ReadonlySet<GridField>,
      lastNumber = '',
    ) {
      const free = rows().filter(({ id }) => !store.getState().saving.has(id));
      const from = free.slice(free.findIndex(({ id }) => id === at.id));
      const block = pastedBlock(text);
      // In the order of the rows: ids of one moment are told apart by chance.
      const newIds = block.map(newId).toSorted();
      const laid = pasted(block, { rows: from, field: at.field, above, sticky, lastNumber, newIds }, (field, cell) =>
        completed({ field, text: pastedCell(field, cell) }),
      );
      const ids = laid.rows.map(({ id }) => id);
      const before = from.filter((row) => ids.includes(row.id) && !isUntouched(row));
      setRows(withPasted(rows(), laid.rows, newId));
      const { saved, change, bad } = save(laid.rows);
      remember({ change: saved.length > 0 ? change : null, back: before, drop: ids, at: { id: ids[0] ?? at.id, field: at.field } });
      return { rows: laid.rows.length, saved: saved.length, stored: change, beyond: laid.beyond, bad };
    },

    /** Rows that are not saved, from the first of these down. */
    fillDown(ids: readonly string[], field: GridField, first: GridCells, shown: (index: number) => GridCells): void {
      const wanted = rows().filter(({ id }) => ids.includes(id));
      const top: GridRow = { id: '', cells: first, tried: false };
      const filled = filledDown([top, ...wanted], field).slice(1);
      remember({ change: null, back: wanted, drop: [], at: { id: ids[0] ?? '', field } });
      setRows(
        written(
          rows(),
          filled.map((row) => ({ id: row.id, field, text: row.cells[field] })),
          shown,
          newId,
        ),
      );
    },

    drop(id: string): void {
      const gone = rows().filter((row) => row.id === id && !isUntouched(row));
      if (gone.length === 0) return;
      remember({ change: null, back: gone, drop: [], at: { id, field: null } });
      setRows(withoutRows(rows(), new Set([id]), newId));
    },

    /** A cell of a stored record. `cells` as shown, with what was typed before and refused. */
    async edit(
      row: Row<'record'>,
      cells: GridCells,
      { field, text }: Omit<CellChange, 'id'>,
      base: Readonly<Record<string, string>>,
      ownCode: string,
    ) {
      const before = store.getState().edits.get(row.id);
      const after = { ...cells, [field]: completed({ field, text }) };
      const pending = { cells: { ...before?.cells, [field]: after[field] }, base: before?.base ?? base, changeId: null, stale: false };
      const keep = (edit: GridState['edits'] extends ReadonlyMap<string, infer E> ? E | null : never) =>
        store.setState(({ edits }) => {
          const next = new Map(edits);
          if (edit) next.set(row.id, edit);
          else next.delete(row.id);
          return { edits: next };
        });
      keep(pending);
      const codeIdOf = (code: string) => (code !== '' && code === ownCode ? row.classCodeId : words().codeIdOf(code));
      const checked = checkedGridRow(after, { unit: row.unitId, place: row.locationId }, (code) => codeIdOf(code) !== null);
      if (!checked.ok) return;
      const saved = await editRecord(ctx, row.id, editedValues(checked.value, codeIdOf(checked.value.classCode ?? '')), pending.base);
      if (saved.ok) {
        keep({ ...pending, changeId: saved.value.changeId });
        store.setState((now) => ({ saved: new Set([...now.saved, row.id]) }));
        remember({ change: Promise.resolve(saved.value.changeId), back: [], drop: [], at: { id: row.id, field } });
        if (!saved.value.durable) onNotDurable();
      } else if (saved.error.code === 'stale') keep({ ...pending, stale: true });
      else {
        keep(null);
        if (saved.error.code !== 'nothingToDo') onRefused(saved.error);
      }
    },

    forget(id: string): void {
      store.setState(({ edits }) => ({ edits: new Map([...edits].filter(([key]) => key !== id)) }));
    },

    /** The store has brought these records: what waited for them is done. */
    settle(records: readonly Row<'record'>[]): void {
      const here = new Map(records.map((row) => [row.id, row]));
      const { edits, rows: all, saving } = store.getState();
      const done = [...edits].filter(([id, { changeId }]) => {
        const row = here.get(id);
        return !row || (changeId !== null && Object.values(row._f ?? {}).includes(changeId));
      });
      const arrived = new Set(all.filter(({ id }) => here.has(id)).map(({ id }) => id));
      if (done.length > 0) store.setState({ edits: new Map([...edits].filter((edit) => !done.some(([id]) => id === edit[0]))) });
      if (arrived.size === 0) return;
      store.setState({ rows: withoutRows(all, arrived, newId), saving: new Set([...saving].filter((id) => !arrived.has(id))) });
    },

    /** Takes the last step back: rows come back to be mended, a paste goes, a changed cell is as before. */
    async undo(): Promise<Undone> {
      const step = steps.pop();
      if (!step) return { kind: 'none' };
      const change = await step.change;
      if (change !== null) {
        const undone = await undoChange(ctx, change);
        if (!undone.ok) return { kind: 'refused' };
      }
      // A record that was taken back keeps its id for ever: its row goes on under a new one.
      const { saved, saving } = store.getState();
      const stored = (id: string) => saved.has(id) || saving.has(id);
      const renewed = new Map(step.back.filter(({ id }) => stored(id)).map(({ id }) => [id, newId()]));
      const back = step.back.map((row) => ({ ...row, id: renewed.get(row.id) ?? row.id }));
      const gone = new Set([...step.drop, ...renewed.keys()]);
      const at = { ...step.at, id: renewed.get(step.at.id) ?? step.at.id };
      if (step.back.length === 0 && step.drop.length === 0) return { kind: 'edit', at };
      store.setState({
        rows: withRows(withoutRows(rows(), gone, newId), back, newId),
        saving: new Set([...saving].filter((id) => !gone.has(id))),
      });
      return { kind: 'rows', count: Math.max(step.drop.length, back.length), at };
    },
  };

  /** A cell as it is shown once it is left: a term of its list in full, a date in the words of the other dates. */
  function completed({ field, text }: Omit<CellChange, 'id'>): string {
    if (field === 'date') {
      const date = parseRecordDate(text);
      return date.ok ? words().dateText(date.value) : text.trim();
    }
    const terms = words().termsOf(field);
    return terms.length > 0 ? completedTerm(text, terms) : text.trim();
  }
}

/** Cells of `above` for a row that stands among the unsaved ones. */
export const aboveOf = (rows: readonly GridRow[], id: string, last: GridCells | null, sticky: ReadonlySet<GridField>): GridCells | null => {
  const index = rows.findIndex((row) => row.id === id);
  return index <= 0 ? last : shownCells(rows, index - 1, last, sticky);
};
