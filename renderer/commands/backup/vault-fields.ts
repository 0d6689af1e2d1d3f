/** Where rows name files of the vault. A new entity with a file adds its field here, or its files are in no backup. */
import type { StoredRow } from '#shared/log/apply.ts';
import type { SourceEnd } from '#shared/schema/backup.ts';
import type { EntityName } from '#shared/schema/entities.ts';

const fields: Partial<Record<EntityName, string>> = { recordSoftcopy: 'hash', paper: 'hash', scanArrival: 'hash' };

/** The files that the rows of an office name. A voided row still names its file, because its history stays; an erased identity paper does not. */
export class NamedFiles {
  readonly #files = new Set<string>();
  /** Scan -> its ciphertext. */
  readonly #scans = new Map<string, string>();
  readonly #erased = new Set<string>();

  add(entity: EntityName, row: StoredRow): void {
    if (entity === 'identityScan' && typeof row.hash === 'string') this.#scans.set(row.id, row.hash);
    const isErasure = row.kind === 'eraseOrdered' || row.kind === 'erased';
    if (entity === 'identityScanEvent' && isErasure && typeof row.scanId === 'string') this.#erased.add(row.scanId);
    const field = fields[entity];
    const hash = field === undefined ? undefined : row[field];
    if (typeof hash === 'string') this.#files.add(hash);
  }

  all(): Pick<SourceEnd, 'files' | 'identityFiles' | 'erasedFiles'> {
    const scans = [...this.#scans];
    const identityFiles = scans.filter(([id]) => !this.#erased.has(id)).map(([, hash]) => hash);
    const erasedFiles = scans.filter(([id]) => this.#erased.has(id)).map(([, hash]) => hash);
    return { files: [...this.#files, ...identityFiles], identityFiles, erasedFiles };
  }
}
