import { v7 } from 'uuid';
import type { IdSource } from './platform.ts';

/** Ids and salts from the system's randomness; never from a counter, which a restored PC would repeat. */
export const randomIds: IdSource = {
  newId: () => v7(),
  randomHex: (bytes) => [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
};
