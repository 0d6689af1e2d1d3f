/**
 * Ids of reference data: UUIDv5 of the entity and its natural key, so that two PCs that worked alone give the same code,
 * unit or holiday the same id and can meet later (architecture.md 4).
 */
import { v5 } from 'uuid';

/** Namespace of this program. Never changed: every id of reference data hangs on it. */
const NAMESPACE = '5f0c3f0e-6a1d-5b58-9d3c-4b1a2f6d7e80';

/** For instance `naturalId('holiday', '2026-08-17')`. The parts of a key are joined by U+001F, which no text field holds. */
export const naturalId = (entity: string, ...key: readonly string[]): string =>
  v5([entity, ...key.map((part) => part.normalize('NFC').trim().toLowerCase())].join('\u001f'), NAMESPACE);
