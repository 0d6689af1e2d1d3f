/** SQLite as the engine sees it: prepared statements by their text, rows as arrays. Synchronous, one connection. */
import type { Database, PreparedStatement } from '@sqlite.org/sqlite-wasm';

export type SqlValue = string | number | null;

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
  /** First column of the next row; undefined at the end. */
  next(): SqlValue | undefined;
  end(): void;
}

export function sqlOver(db: Database): Sql {
  const prepared = new Map<string, PreparedStatement>();

  const bound = (text: string, values: readonly SqlValue[]) => {
    let statement = prepared.get(text);
    if (!statement) {
      statement = db.prepare(text);
      prepared.set(text, statement);
    }
    if (values.length > 0) statement.bind([...values]);
    return statement;
  };

  function* read(text: string, values: readonly SqlValue[]) {
    const statement = bound(text, values);
    try {
      // Our own statements select text, whole numbers and null only.
      while (statement.step()) yield statement.get([]) as SqlValue[];
    } finally {
      statement.reset(true);
    }
  }

  return {
    run: (text, ...values) => {
      const statement = bound(text, values);
      try {
        statement.step();
      } finally {
        statement.reset(true);
      }
    },
    first: (text, ...values) => {
      for (const row of read(text, values)) return row;
      return undefined;
    },
    all: (text, ...values) => [...read(text, values)],
    open: (text, ...values) => {
      const statement = db.prepare(text);
      if (values.length > 0) statement.bind([...values]);
      return { next: () => (statement.step() ? (statement.get(0) as SqlValue) : undefined), end: () => statement.finalize() };
    },
    script: (text) => {
      db.exec(text);
    },
    close: () => {
      for (const statement of prepared.values()) statement.finalize();
      prepared.clear();
      db.close();
    },
  };
}

/** The value of a row's column that the statement always fills. */
export const textAt = (row: readonly SqlValue[] | undefined, column: number): string => String(row?.[column] ?? '');
export const numberAt = (row: readonly SqlValue[] | undefined, column: number): number => Number(row?.[column] ?? 0);
