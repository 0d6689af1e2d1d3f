/** Where rows name files of the vault. A new entity with a file adds its field here, or its files are in no backup. */
import type { EntityName } from '#shared/schema/entities.ts';

const fields: Partial<Record<EntityName, string>> = { recordSoftcopy: 'hash', paper: 'hash', scanArrival: 'hash' };

/** The file that a row names; a voided row still does, because its history stays. */
export function fileOf(entity: EntityName, row: Readonly<Record<string, unknown>>): string | null {
  const field = fields[entity];
  const hash = field === undefined ? undefined : row[field];
  return typeof hash === 'string' ? hash : null;
}
