/**
 * Units, places and classification codes, held whole: few rows, whose words stand in the documents of many. When one of them
 * changes, `dependents` tells which others say something different now.
 */
import { PATH_SIGN } from '#shared/lib/path-text.ts';
import type { StoredRow } from '#shared/log/apply.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { IndexSource } from './source.ts';

export const referenceEntities = ['unit', 'location', 'classCode'] as const;
export type ReferenceEntity = (typeof referenceEntities)[number];

type Place = Row<'location'>;
type ClassCode = Row<'classCode'>;

/** Between the levels of a place: "Gedung A › Ruang 2 › Rak 1". */

export class References {
  readonly #units = new Map<string, Row<'unit'>>();
  readonly #places = new Map<string, Place>();
  readonly #classes = new Map<string, ClassCode>();
  readonly #classIds = new Map<string, string>();
  readonly #source: IndexSource;

  constructor(source: IndexSource) {
    this.#source = source;
  }

  async load(): Promise<void> {
    for (const entity of referenceEntities) for (const row of await this.#source.all(entity)) this.#put(entity, row);
  }

  async reload(entity: ReferenceEntity, ids: readonly string[]): Promise<void> {
    for (const row of await this.#source.rows(entity, ids)) if (row) this.#put(entity, row);
  }

  unitName(id: string): string | null {
    return this.#units.get(id)?.name ?? null;
  }

  placeName(id: string): string | null {
    return this.#places.get(id)?.name ?? null;
  }

  placePath(id: string): string | null {
    const names = this.#placesUpFrom(id).map((place) => place.name);
    return names.length > 0 ? names.toReversed().join(PATH_SIGN) : null;
  }

  /** The building, or whatever stands at the top of the path. */
  buildingOf(id: string): string {
    return this.#placesUpFrom(id).at(-1)?.id ?? '';
  }

  #placesUpFrom(id: string): Place[] {
    return upwards(
      id,
      (place) => this.#places.get(place),
      (place) => place.parentId,
    );
  }

  classOf(id: string): ClassCode | undefined {
    return this.#classes.get(id);
  }

  /** The main class of a code: `600` of `600.1.15.2`. */
  classTop(id: string): string {
    return (
      upwards(
        id,
        (code) => this.#classes.get(code),
        (row) => this.#parentOf(row),
      ).at(-1)?.code ?? ''
    );
  }

  /** Title of a main class; of the newest list that has it. */
  classTitle(code: string): string | null {
    let title: string | null = null;
    for (const row of this.#classes.values()) if (row.code === code) title = row.title ?? title;
    return title;
  }

  /** Rows and all that hang below them. */
  dependents(entity: ReferenceEntity, ids: readonly string[]): readonly string[] {
    if (entity === 'location') return below(ids, this.#places.values(), (place) => place.parentId);
    if (entity === 'classCode') return below(ids, this.#classes.values(), (row) => this.#parentOf(row));
    return ids;
  }

  #parentOf(row: ClassCode): string | null {
    return row.parentCode === null ? null : (this.#classIds.get(codeKey(row.schemeId, row.parentCode)) ?? null);
  }

  #put(entity: ReferenceEntity, row: StoredRow): void {
    // The table names the entity, and its rows have the entity's fields.
    if (entity === 'unit') this.#units.set(row.id, row as unknown as Row<'unit'>);
    else if (entity === 'location') this.#places.set(row.id, row as unknown as Place);
    else {
      const code = row as unknown as ClassCode;
      this.#classes.set(row.id, code);
      this.#classIds.set(codeKey(code.schemeId, code.code), row.id);
    }
  }
}

const codeKey = (schemeId: string, code: string): string => `${schemeId}\n${code}`;

/** From a row up to its root; a ring ends where it closes. */
function upwards<R extends { readonly id: string }>(
  id: string,
  rowOf: (id: string) => R | undefined,
  parentOf: (row: R) => string | null,
): R[] {
  const path: R[] = [];
  const seen = new Set<string>();
  let next: string | null = id;
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    const row: R | undefined = rowOf(next);
    if (!row) break;
    path.push(row);
    next = parentOf(row);
  }
  return path;
}

function below<R extends { readonly id: string }>(
  ids: readonly string[],
  rows: Iterable<R>,
  parentOf: (row: R) => string | null,
): string[] {
  const children = new Map<string, string[]>();
  for (const row of rows) {
    const parent = parentOf(row);
    if (parent === null) continue;
    const known = children.get(parent);
    if (known) known.push(row.id);
    else children.set(parent, [row.id]);
  }
  const found = new Set(ids);
  // The set grows while it is walked: each level adds the next; a ring adds nothing twice.
  for (const known of found) for (const child of children.get(known) ?? []) found.add(child);
  return [...found];
}
