/** SQLite as the engine sees it: prepared statements by their text, rows as arrays. Synchronous, one connection. */
import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import { type SqlValue, Statement, TextPassage } from './statement.ts';

export interface Sql {
  run(text: string, ...values: readonly SqlValue[]): void;
  /** First row, if there is one. */
  first(text: string, ...values: readonly SqlValue[]): readonly SqlValue[] | undefined;
  all(text: string, ...values: readonly SqlValue[]): readonly (readonly SqlValue[])[];
  /** A statement of its own, to be read row by row across pauses; the caller ends it. */
  open(text: string, ...values: readonly SqlValue[]): OpenRows;
  /** Several statements without values. */
  script(text: string): void;
  close(): void;
}

export interface OpenRows {
  /** Goes to the next row; false at the end. */
  next(): boolean;
  /** A column of the row. */
  number(column: number): number;
  text(column: number): string;
  end(): void;
}

export function sqlOver(sqlite: Sqlite3Static, db: Database): Sql {
  const passage = new TextPassage(sqlite);
  const prepared = new Map<string, Statement>();
  /** Those that are read across pauses: as many of a text as were once read at the same time. */
  const resting = new Map<string, Statement[]>();

  /** Runs a statement once and leaves it ready for the next time, also where it fails. */
  function once<T>(text: string, values: readonly SqlValue[], read: (statement: Statement) => T): T {
    let statement = prepared.get(text);
    if (!statement) {
      statement = new Statement(sqlite, db, passage, text);
      prepared.set(text, statement);
    }
    try {
      statement.bind(values);
      return read(statement);
    } finally {
      statement.reset();
    }
  }

  return {
    run: (text, ...values) => {
      once(text, values, (statement) => statement.step());
    },
    first: (text, ...values) => once(text, values, (statement) => (statement.step() ? statement.row() : undefined)),
    all: (text, ...values) =>
      once(text, values, (statement) => {
        const rows: SqlValue[][] = [];
        while (statement.step()) rows.push(statement.row());
        return rows;
      }),
    open: (text, ...values) => {
      const statement = resting.get(text)?.pop() ?? new Statement(sqlite, db, passage, text);
      statement.bind(values);
      return {
        next: () => statement.step(),
        number: (column) => statement.number(column),
        text: (column) => statement.text(column),
        end: () => {
          statement.reset();
          const others = resting.get(text);
          if (others) others.push(statement);
          else resting.set(text, [statement]);
        },
      };
    },
    script: (text) => {
      db.exec(text);
    },
    close: () => {
      for (const statement of [...prepared.values(), ...[...resting.values()].flat()]) statement.end();
      prepared.clear();
      resting.clear();
      db.close();
    },
  };
}

/** The value of a row's column that the statement always fills. */
export const textAt = (row: readonly SqlValue[] | undefined, column: number): string => String(row?.[column] ?? '');
export const numberAt = (row: readonly SqlValue[] | undefined, column: number): number => Number(row?.[column] ?? 0);
