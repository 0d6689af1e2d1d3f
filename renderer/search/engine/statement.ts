/**
 * A prepared statement that goes to SQLite's functions directly. The object API of the package checks and converts each value
 * and each call, which costs more than SQLite itself where a record is some forty values: building the index takes half the time
 * this way. Types of the functions are those of sqlite3.h.
 */
import type { Database, PreparedStatement, Sqlite3Static } from '@sqlite.org/sqlite-wasm';

export type SqlValue = string | number | null;

interface Functions {
  sqlite3_bind_null(statement: number, place: number): number;
  sqlite3_bind_double(statement: number, place: number, value: number): number;
  sqlite3_bind_int(statement: number, place: number, value: number): number;
  sqlite3_bind_text(statement: number, place: number, text: number, bytes: number, destructor: number): number;
  sqlite3_step(statement: number): number;
  sqlite3_reset(statement: number): number;
  sqlite3_clear_bindings(statement: number): number;
  sqlite3_column_count(statement: number): number;
  sqlite3_column_type(statement: number, column: number): number;
  sqlite3_column_double(statement: number, column: number): number;
  sqlite3_column_text(statement: number, column: number): number;
  sqlite3_column_bytes(statement: number, column: number): number;
}

const OK = 0;
const ROW = 100;
const DONE = 101;
const TYPE_INTEGER = 1;
const TYPE_FLOAT = 2;
const TYPE_NULL = 5;
/** SQLite copies the text before the call returns. */
const TRANSIENT = -1;
const LARGEST_INT = 0x7fff_ffff;
const BYTES_PER_UNIT = 3;
const SHORT = 64;
const FIRST_OUTSIDE_ASCII = 0x80;

/** Memory of SQLite's where a text lies while it is handed over; grows with the longest. */
export class TextPassage {
  readonly #sqlite: Sqlite3Static;
  readonly #encoder = new TextEncoder();
  #at = 0;
  #size = 0;
  /** The passage in SQLite's memory; taken anew when that moves, because it grew. */
  #room: Uint8Array = new Uint8Array();

  constructor(sqlite: Sqlite3Static) {
    this.#sqlite = sqlite;
  }

  put(text: string): { readonly at: number; readonly bytes: number } {
    const needed = text.length * BYTES_PER_UNIT;
    if (needed > this.#size || this.#at === 0) {
      if (this.#at !== 0) this.#sqlite.wasm.dealloc(this.#at);
      this.#size = Math.max(64 * 1024, needed);
      this.#at = this.#sqlite.wasm.alloc(this.#size);
    }
    const memory = this.#sqlite.wasm.heap8u();
    if (this.#room.buffer !== memory.buffer || this.#room.byteOffset !== this.#at || this.#room.length !== this.#size) {
      this.#room = memory.subarray(this.#at, this.#at + this.#size);
    }
    return { at: this.#at, bytes: this.#write(text) };
  }

  /** Short texts of plain letters letter by letter: the encoder costs more than they do. */
  #write(text: string): number {
    if (text.length > SHORT) return this.#encoder.encodeInto(text, this.#room).written;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit >= FIRST_OUTSIDE_ASCII) return this.#encoder.encodeInto(text, this.#room).written;
      this.#room[index] = unit;
    }
    return text.length;
  }
}

export class Statement {
  readonly #sqlite: Sqlite3Static;
  readonly #db: Database;
  readonly #passage: TextPassage;
  readonly #prepared: PreparedStatement;
  readonly #pointer: number;
  readonly #functions: Functions;
  readonly #decoder = new TextDecoder();

  constructor(sqlite: Sqlite3Static, db: Database, passage: TextPassage, text: string) {
    this.#sqlite = sqlite;
    this.#db = db;
    this.#passage = passage;
    this.#prepared = db.prepare(text);
    this.#pointer = Number(this.#prepared.pointer);
    // The package declares its functions as `any`.
    this.#functions = sqlite.wasm.exports as Functions;
  }

  bind(values: readonly SqlValue[]): void {
    let place = 0;
    for (const value of values) {
      place += 1;
      const code = this.#bindOne(place, value);
      if (code !== OK) this.#db.checkRc(code);
    }
  }

  #bindOne(place: number, value: SqlValue): number {
    if (value === null) return this.#functions.sqlite3_bind_null(this.#pointer, place);
    if (typeof value === 'string') {
      const { at, bytes } = this.#passage.put(value);
      return this.#functions.sqlite3_bind_text(this.#pointer, place, at, bytes, TRANSIENT);
    }
    const small = Number.isInteger(value) && Math.abs(value) <= LARGEST_INT;
    return small
      ? this.#functions.sqlite3_bind_int(this.#pointer, place, value)
      : this.#functions.sqlite3_bind_double(this.#pointer, place, value);
  }

  /** True while there is a row. */
  step(): boolean {
    const code = this.#functions.sqlite3_step(this.#pointer);
    if (code !== ROW && code !== DONE) this.#db.checkRc(code);
    return code === ROW;
  }

  row(): SqlValue[] {
    return Array.from({ length: this.#functions.sqlite3_column_count(this.#pointer) }, (_, column) => this.value(column));
  }

  value(column: number): SqlValue {
    const type = this.#functions.sqlite3_column_type(this.#pointer, column);
    if (type === TYPE_NULL) return null;
    if (type === TYPE_INTEGER || type === TYPE_FLOAT) return this.#functions.sqlite3_column_double(this.#pointer, column);
    return this.text(column);
  }

  text(column: number): string {
    const at = this.#functions.sqlite3_column_text(this.#pointer, column);
    return this.#decoder.decode(this.#sqlite.wasm.heap8u().subarray(at, at + this.#functions.sqlite3_column_bytes(this.#pointer, column)));
  }

  number(column: number): number {
    return this.#functions.sqlite3_column_double(this.#pointer, column);
  }

  reset(): void {
    // The code only repeats the failure of the last step, which was thrown there.
    this.#functions.sqlite3_reset(this.#pointer);
    this.#functions.sqlite3_clear_bindings(this.#pointer);
  }

  end(): void {
    this.#prepared.finalize();
  }
}
