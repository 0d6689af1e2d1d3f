/**
 * Commits the rows of a batch in chunks, in order. While a chunk is being written the next one is made ready, so the database does not
 * wait for the list nor the list for the database.
 */
import type { Op } from '#shared/log/change-set.ts';
import { type GateContext, makeReady, writeReady } from '../../db/gate/commit.ts';
import type { CommitRefusal, CommitRequest } from '../../db/gate/request.ts';

export interface ChunkCounts {
  /** New records, and records that were changed. */
  readonly rows: number;
  readonly updates: number;
}

const none: ChunkCounts = { rows: 0, updates: 0 };
const sum = (a: ChunkCounts, b: ChunkCounts): ChunkCounts => ({ rows: a.rows + b.rows, updates: a.updates + b.updates });

/** What all chunks of a batch have in common. */
type BatchRequest = Omit<CommitRequest, 'ops' | 'number'>;

export class ChunkWriter {
  readonly #request: BatchRequest;
  #ops: Op[] = [];
  #gathered = none;
  #counted: ChunkCounts;
  #written: ChunkCounts;
  #seq: number;
  /** The chunk before this one: null once it stands. */
  #writing: Promise<CommitRefusal | null> | null = null;

  constructor(request: BatchRequest, before: ChunkCounts & { readonly seq: number }) {
    this.#request = request;
    this.#counted = before;
    this.#written = before;
    this.#seq = before.seq;
  }

  /** What stands in the store. */
  get written(): ChunkCounts {
    return this.#written;
  }

  /** With what was gathered since and what is being written. */
  get counted(): ChunkCounts {
    return this.#counted;
  }

  /** Rows gathered since the last chunk. */
  get gathered(): number {
    return this.#gathered.rows;
  }

  /** Sequence of the last entry of the log that was written. */
  get seq(): number {
    return this.#seq;
  }

  add(ops: readonly Op[], counts: ChunkCounts): void {
    this.#ops.push(...ops);
    this.#gathered = sum(this.#gathered, counts);
    this.#counted = sum(this.#counted, counts);
  }

  /** Begins to write what was gathered; a refusal is that of the chunk before or of this one's own ops. */
  async begin(gate: GateContext, more: readonly Op[] = []): Promise<CommitRefusal | null> {
    const [ops, counts] = [[...this.#ops, ...more], this.#gathered];
    if (ops.length === 0) return null;
    [this.#ops, this.#gathered] = [[], none];
    const ready = await makeReady(gate, { ...this.#request, ops });
    const refused = await this.#before();
    if (refused) return refused;
    if (!ready.ok) return ready.error;
    const write = (onAsked: () => void) =>
      writeReady(gate, ready.value, onAsked).then((saved) => {
        if (!saved.ok) return saved.error;
        this.#seq = saved.value.seq;
        this.#written = sum(this.#written, counts);
        return null;
      });
    // What is made ready meanwhile must not hold up the asking: this thread does both.
    await new Promise<void>((resolve) => {
      this.#writing = write(resolve).finally(resolve);
    });
    return null;
  }

  /** Writes what was gathered, and ends when all of it stands. */
  async settle(gate: GateContext, more: readonly Op[] = []): Promise<CommitRefusal | null> {
    return (await this.begin(gate, more)) ?? this.#before();
  }

  async #before(): Promise<CommitRefusal | null> {
    const writing = this.#writing;
    this.#writing = null;
    return writing;
  }
}
