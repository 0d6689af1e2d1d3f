/** Walks over many rows in slices: what is asked for meanwhile is answered between two of them. */
import type { OpenRows, Sql } from './sql.ts';
import type { SqlValue } from './statement.ts';

export interface WalkTools {
  readonly sql: Sql;
  /** Lets other messages be handled. */
  readonly pause: () => Promise<void>;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
}

/** Between two pauses: whoever asks meanwhile waits this long. */
const SLICE_MS = 5;
/** Few, because a hit of several words may lie thousands of entries behind the one before it. */
const ROWS_BETWEEN_LOOKS = 16;

/** Says when a slice is over. */
export class Slices {
  readonly #tools: Pick<WalkTools, 'pause' | 'now'>;
  #since: number;
  #steps = 0;

  constructor(tools: Pick<WalkTools, 'pause' | 'now'>) {
    this.#tools = tools;
    this.#since = tools.now();
  }

  /** True where a pause is due; looks at the clock now and then only. */
  get over(): boolean {
    this.#steps += 1;
    return this.#steps % ROWS_BETWEEN_LOOKS === 0 && this.#tools.now() - this.#since >= SLICE_MS;
  }

  async pause(): Promise<void> {
    await this.#tools.pause();
    this.#since = this.#tools.now();
  }
}

/** Gives the numbers from `top` down to 1 to `take` until it returns false. False where it was cancelled. */
export async function walkDown(tools: WalkTools, top: number, take: (item: number) => boolean, signal?: AbortSignal): Promise<boolean> {
  const slices = new Slices(tools);
  for (let item = top; item > 0 && take(item); item--) {
    if (!slices.over) continue;
    await slices.pause();
    if (signal?.aborted) return false;
  }
  return true;
}

/** Gives each row to `take` until it returns false. False where it was cancelled. */
export async function walkRows(
  tools: WalkTools,
  statement: { readonly text: string; readonly values: readonly SqlValue[] },
  take: (row: OpenRows) => boolean,
  signal?: AbortSignal,
): Promise<boolean> {
  const slices = new Slices(tools);
  const rows = tools.sql.open(statement.text, ...statement.values);
  try {
    while (rows.next() && take(rows)) {
      if (!slices.over) continue;
      await slices.pause();
      if (signal?.aborted) return false;
    }
    return true;
  } finally {
    rows.end();
  }
}
