/**
 * Reads the parts of a ZIP container one by one, never more than asked for and never more than was promised: a part that unpacks to more
 * than its limit, or than all parts together may have, is refused while it unpacks (a "zip bomb").
 */
import { Inflate } from 'fflate';
import { err, ok, type Result } from '#shared/lib/result.ts';

export type ZipError = { readonly code: 'zip.none' | 'zip.damaged' | 'zip.encrypted' | 'zip.tooLarge' | 'zip.missing' };

export interface ZipParts {
  readonly names: readonly string[];
  read(name: string): Result<Uint8Array, ZipError>;
}

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const PIECE = 64 * 1024;

/** `most`: bytes that all parts together may unpack to. */
export function openZip(bytes: Uint8Array, most: number): Result<ZipParts, ZipError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfCentral(view);
  if (end < 0) return err({ code: 'zip.none' });
  const entries = new Map<string, Entry>();
  try {
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== CENTRAL) return err({ code: 'zip.damaged' });
      const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
      entries.set(textOf(bytes.subarray(at + 46, at + 46 + name)), {
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + name + extra + comment;
    }
  } catch (cause) {
    return damagedIf(cause);
  }
  let unpacked = 0;
  return ok({
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (!entry) return err({ code: 'zip.missing' });
      if (entry.encrypted) return err({ code: 'zip.encrypted' });
      if (unpacked + entry.size > most) return err({ code: 'zip.tooLarge' });
      const part = unpack(bytes, view, entry, most - unpacked);
      if (part.ok) unpacked += part.value.length;
      return part;
    },
  });
}

/** The end record stands in the last 64 KB, before a comment. */
function endOfCentral(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, most: number): Result<Uint8Array, ZipError> {
  try {
    if (view.getUint32(entry.at, true) !== LOCAL) return err({ code: 'zip.damaged' });
    const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    const packed = bytes.subarray(from, from + entry.packed);
    if (packed.length !== entry.packed) return err({ code: 'zip.damaged' });
    if (entry.method === STORED) return packed.length > most ? err({ code: 'zip.tooLarge' }) : ok(packed);
    if (entry.method !== DEFLATED) return err({ code: 'zip.damaged' });
    return inflate(packed, entry.size, most);
  } catch (cause) {
    return damagedIf(cause);
  }
}

/** The promised size is a hint: what really comes out is counted. */
function inflate(packed: Uint8Array, size: number, most: number): Result<Uint8Array, ZipError> {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const inflater = new Inflate((piece) => {
    total += piece.length;
    if (total <= most) pieces.push(piece);
  });
  for (let at = 0; at < packed.length && total <= most; at += PIECE) {
    inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  }
  if (total > most) return err({ code: 'zip.tooLarge' });
  if (total !== size) return err({ code: 'zip.damaged' });
  const whole = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return ok(whole);
}

/** Reading beyond the end is a RangeError of the view; what the inflater throws has a numeric code. Both mean damage. */
function damagedIf(cause: unknown): Result<never, ZipError> {
  if (cause instanceof RangeError || (cause instanceof Error && 'code' in cause)) return err({ code: 'zip.damaged' });
  throw cause;
}

/** Names of the parts of a workbook are ASCII. */
const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
