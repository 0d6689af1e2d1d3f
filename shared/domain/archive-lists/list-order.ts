/** The order of an official list: by class, then by number of the berkas, the berkas before what lies in it, what lies in none at the end. */
import { compareClassCodes } from '../classification/class-code.ts';

export interface OrderFacts {
  readonly code: string;
  readonly fileNumber: string;
  readonly itemNumber: string;
  /** Its berkas, or itself where it is one; null where it lies in none. */
  readonly fileId: string | null;
  readonly isFile: boolean;
  readonly id: string;
}

const numbers = new Intl.Collator('id', { numeric: true });

/** `fileId` keeps two berkas of one number apart. */
export function compareListed(a: OrderFacts, b: OrderFacts): number {
  return (
    Number(a.fileId === null) - Number(b.fileId === null) ||
    codes(a.code, b.code) ||
    numbers.compare(a.fileNumber, b.fileNumber) ||
    texts(a.fileId ?? '', b.fileId ?? '') ||
    Number(b.isFile) - Number(a.isFile) ||
    numbers.compare(a.itemNumber, b.itemNumber) ||
    texts(a.id, b.id)
  );
}

/** What has no code yet comes last. */
const codes = (a: string, b: string): number => (a === '' || b === '' ? Number(a === '') - Number(b === '') : compareClassCodes(a, b));

const texts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
