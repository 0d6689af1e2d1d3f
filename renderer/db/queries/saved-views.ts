/** Views of a list that a person saved under a name. */
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';

/** Those of one person and section, in the order of their names. */
export async function savedViewsOf(db: DaluangDb, personId: string, section: string): Promise<readonly Row<'savedView'>[]> {
  const views = await db
    .rows('savedView')
    .filter((view) => view.personId === personId && view.section === section && !view.void)
    .toArray();
  return views.toSorted((a, b) => a.name.localeCompare(b.name));
}
