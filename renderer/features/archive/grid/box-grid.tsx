import type { VirtualItem } from '@tanstack/react-virtual';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { basesOf } from '#renderer/db/patch.ts';
import { useRowWindow } from '#renderer/ui/list/use-row-window.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { type GridField, gridFields } from '#shared/domain/records/box-grid.ts';
import { isUntouched } from '#shared/domain/records/box-grid-paste.ts';
import { aboveOf, type BoxDesk, type CellPlace } from './box-desk.ts';
import css from './box-grid.module.css';
import { CellEditor, type EditEnd, type Suggestion } from './cell-editor.tsx';
import { GridHeader } from './grid-header.tsx';
import { type GridKey, gridKey } from './grid-keys.ts';
import { GRID_MIN_PX, GridLineRow } from './grid-line-row.tsx';
import { shownCells } from './grid-state.ts';
import type { GridCursor } from './use-grid-cursor.ts';
import { useGridCursor } from './use-grid-cursor.ts';
import type { GridLine, GridLines } from './use-grid-lines.ts';

const ROW_PX = 36;
const HEAD_PX = 32;

export interface GridDeeds {
  readonly undo: () => void;
  readonly keep: (field: GridField) => void;
  readonly open: (recordId: string) => void;
  readonly unitMissing: () => void;
  readonly pasted: (done: Pasted | 'below') => void;
}

interface Pasted {
  readonly rows: number;
  readonly saved: number;
  /** The change that stored them, once it lies in the store; null where it was refused. */
  readonly stored: Promise<string | null>;
  readonly beyond: number;
}

interface Props {
  readonly desk: BoxDesk;
  readonly lines: GridLines;
  readonly sticky: ReadonlySet<GridField>;
  /** The code that a record has though it is of an edition before. */
  readonly ownCode: (line: GridLine) => string;
  readonly suggest: (field: GridField) => ((query: string) => readonly Suggestion[]) | null;
  readonly deeds: GridDeeds;
  /** Where the last undo took something back. */
  readonly backTo: CellPlace | null;
  readonly saidId: string;
  /** What is said below the grid of the cell under the cursor. */
  readonly said: (line: GridLine, field: GridField) => ReactNode;
}

/** The contents of a box as a sheet: arrows go, typing writes, Enter saves the row and goes on. */
export function BoxGrid({ desk, lines, sticky, ownCode, suggest, deeds, backTo, saidId, said }: Props) {
  const t = useText('boxGrid');
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<{ readonly start: string; readonly base: Readonly<Record<string, string>> } | null>(null);
  const rows = useRowWindow({ count: lines.count, rowPx: ROW_PX, headPx: HEAD_PX, scroller });
  const cursor = useGridCursor(lines, scroller, rows.show, editing !== null);
  const line = lines.at(cursor.index);
  const field = gridFields[cursor.column] ?? 'description';

  useEffect(() => {
    if (backTo) cursor.goToId(backTo.id, backTo.field === null ? cursor.column : columnOf(backTo.field));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each undo
  }, [backTo]);

  const begin = (start: string) => {
    if (line.state === 'saving') return;
    setEditing({ start, base: line.record ? basesOf('record', line.record) : {} });
  };
  const write = (text: string, base: Readonly<Record<string, string>>) => {
    desk.noteTyping(null);
    if (text === line.cells[field]) return;
    if (line.record) desk.edit(line.record, line.cells, { field, text }, base, ownCode(line)).catch(reportError);
    else desk.write([{ id: line.id, field, text }], lines.shown);
  };
  /** Saves the row and goes to the first cell of the next one that has still to be typed. */
  const enter = () => {
    const bad = line.record ? null : desk.finish(line.id);
    if (bad?.field === 'unit') return deeds.unitMissing();
    const column = bad ? columnOf(bad.field) : -1;
    if (column >= 0) return cursor.goTo(cursor.index, column);
    if (line.record) return cursor.goTo(cursor.index + 1, cursor.column);
    // Read anew: writing the cell may just have made the next row.
    const { rows: all } = desk.store.getState();
    const below = Math.min(all.findIndex(({ id }) => id === line.id) + 1, all.length - 1);
    const next = all[below];
    if (!next) return undefined;
    const cells = shownCells(all, below, lines.last, sticky);
    const waits = gridFields.findIndex((one) => cells[one] === '' && one !== 'itemNumber');
    return cursor.goToId(next.id, isUntouched(next) ? Math.max(0, waits) : cursor.column);
  };
  const tab = (by: 1 | -1) => {
    const to = cursor.column + by;
    if (to >= gridFields.length) return line.record ? cursor.goTo(cursor.index + 1, 0) : enter();
    return to < 0 ? cursor.goTo(cursor.index - 1, gridFields.length - 1) : cursor.goTo(cursor.index, to);
  };
  const end = (text: string, how: EditEnd) => {
    write(text, editing?.base ?? {});
    setEditing(null);
    // What was written counts from here on: the row is saved with it.
    if (how === 'enter') enter();
    else if (how === 'up') cursor.goTo(cursor.index - 1, cursor.column);
    else if (how !== 'stay') tab(how === 'next' ? 1 : -1);
  };
  const fillDown = () => {
    const [from, to] = cursor.range;
    // One cell alone takes what stands above it, as in a spreadsheet.
    const first = from === to ? from - 1 : from;
    if (first < 0) return;
    const below = Array.from({ length: to - first }, (_, step) => lines.at(first + 1 + step));
    const value = lines.at(first).cells;
    desk.fillDown(
      below.flatMap(({ id, record }) => (record ? [] : [id])),
      field,
      value,
      lines.shown,
    );
    for (const one of below) {
      if (!one.record || one.cells[field] === value[field]) continue;
      desk.edit(one.record, one.cells, { field, text: value[field] }, basesOf('record', one.record), ownCode(one)).catch(reportError);
    }
  };
  const nextError = () => {
    const order = Array.from({ length: lines.count }, (_, step) => (cursor.index + step) % lines.count);
    for (const index of order) {
      const { issues } = lines.at(index);
      const column = gridFields.findIndex((one, at) => issues.has(one) && (index !== cursor.index || at > cursor.column));
      if (column >= 0) return cursor.goTo(index, column);
    }
    const own = gridFields.findIndex((one) => line.issues.has(one));
    return own >= 0 ? cursor.goTo(cursor.index, own) : undefined;
  };
  const act = (key: GridKey) => {
    switch (key.kind) {
      case 'move':
        return cursor.goTo(cursor.index + key.rows, cursor.column + key.columns, key.extend);
      case 'edge':
        return goToEdge(key.to, cursor, lines.count);
      case 'page':
        return cursor.goTo(cursor.index + key.by * pageOf(scroller.current), cursor.column);
      case 'tab':
        return tab(key.by);
      case 'enter':
        return enter();
      case 'edit':
        return begin(line.cells[field]);
      case 'type':
        return begin(key.text);
      case 'clear':
        return write('', line.record ? basesOf('record', line.record) : {});
      case 'cancel':
        return desk.forget(line.id);
      case 'fillDown':
        return fillDown();
      case 'undo':
        return deeds.undo();
      case 'keep':
        return deeds.keep(field);
      case 'drop':
        return desk.drop(line.id);
      case 'open':
        return line.record ? deeds.open(line.id) : undefined;
      case 'nextError':
        return nextError();
    }
  };
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (editing || event.nativeEvent.isComposing) return;
    const key = gridKey(event.nativeEvent);
    if (!key) return;
    // Tab leaves the grid where there is nothing on that side.
    if (key.kind === 'tab' && ((key.by < 0 && cursor.index === 0 && cursor.column === 0) || isLastCell(key.by, line, cursor))) return;
    event.preventDefault();
    event.stopPropagation();
    act(key);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const block = /[\t\n]/.test(text.trimEnd());
    if (text === '' || (editing && !block)) return;
    event.preventDefault();
    setEditing(null);
    desk.noteTyping(null);
    if (line.record) {
      if (block) deeds.pasted('below');
      else write(text.trim(), basesOf('record', line.record));
      return;
    }
    if (!block) return write(text.trim(), {});
    const done = desk.paste(
      text,
      { id: line.id, field },
      aboveOf(desk.store.getState().rows, line.id, lines.last, sticky),
      sticky,
      lines.last?.itemNumber,
    );
    if (done.bad?.field === 'unit') deeds.unitMissing();
    else if (done.bad) cursor.goToId(done.bad.id, Math.max(0, columnOf(done.bad.field)));
    deeds.pasted(done);
  };
  const drawn = rows.items.map(({ index }) => index);
  // The row with the cursor stays drawn however far one scrolls: it has the focus.
  const indexes = drawn.includes(cursor.index) ? drawn : [...drawn, cursor.index];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual grid is no table */}
      <div
        ref={scroller}
        className={css.grid}
        role="grid"
        aria-label={t('grid')}
        aria-rowcount={lines.count + 1}
        aria-colcount={gridFields.length + 1}
        aria-multiselectable
        onKeyDown={onKey}
        onPaste={onPaste}
        onCopy={(event) => {
          if (editing) return;
          const [from, to] = cursor.range;
          const texts = Array.from({ length: to - from + 1 }, (_, step) => lines.at(from + step).cells[field]);
          event.clipboardData.setData('text/plain', texts.join('\r\n'));
          event.preventDefault();
        }}
      >
        <GridHeader sticky={sticky} onToggle={deeds.keep} />
        {/* biome-ignore lint/a11y/useSemanticElements: as the grid */}
        <div role="rowgroup" className={css.rows} style={{ height: rows.height, minWidth: GRID_MIN_PX }}>
          {indexes
            .toSorted((a, b) => a - b)
            .map((index) => {
              const one = lines.at(index);
              const here = index === cursor.index;
              const [from, to] = cursor.range;
              return (
                <GridLineRow
                  key={one.id}
                  line={one}
                  index={index}
                  top={rows.topOf({ start: index * ROW_PX } as VirtualItem)}
                  height={ROW_PX}
                  active={here ? cursor.column : -1}
                  range={from !== to && index >= from && index <= to ? cursor.column : -1}
                  describedBy={saidId}
                  onPick={(id, column, again) => {
                    cursor.goToId(id, column);
                    if (again) begin(one.cells[gridFields[column] ?? 'description']);
                  }}
                  editor={
                    here && editing ? (
                      <CellEditor
                        key={`${one.id} ${field}`}
                        label={t(field)}
                        start={editing.start}
                        suggest={suggest(field)}
                        describedBy={saidId}
                        invalid={one.issues.has(field)}
                        onTyped={(text) => !one.record && desk.noteTyping({ id: one.id, field, text })}
                        onEnd={end}
                        onCancel={() => {
                          desk.noteTyping(null);
                          setEditing(null);
                        }}
                      />
                    ) : null
                  }
                />
              );
            })}
        </div>
      </div>
      <p id={saidId} className={css.said} aria-live="polite" data-tone={line.issues.has(field) ? 'late' : 'plain'}>
        {said(line, field)}
      </p>
    </>
  );
}

const columnOf = (field: string): number => (gridFields as readonly string[]).indexOf(field);

const isLastCell = (by: 1 | -1, line: GridLine, cursor: GridCursor): boolean =>
  by > 0 && line.state === 'fresh' && cursor.column === gridFields.length - 1;

const pageOf = (box: HTMLElement | null): number => Math.max(1, Math.floor(((box?.clientHeight ?? 0) - HEAD_PX) / ROW_PX) - 1);

function goToEdge(to: Extract<GridKey, { kind: 'edge' }>['to'], { index, column, goTo }: GridCursor, count: number): void {
  if (to === 'firstColumn' || to === 'lastColumn') goTo(index, to === 'firstColumn' ? 0 : gridFields.length - 1);
  else goTo(to === 'firstRow' ? 0 : count - 1, column);
}
