/** Names of the persons that a case mentions, with their position. */
import type { DaluangDb } from '#renderer/db/database.ts';

export type PeopleNames = ReadonlyMap<string, { readonly name: string; readonly position: string | null }>;

/** Everyone of the office, deactivated persons included: what they did stays theirs. */
export async function readPeopleNames(db: DaluangDb): Promise<PeopleNames> {
  const people = await db.rows('person').toArray();
  return new Map(people.map((person) => [person.id, { name: person.fullName, position: person.position }]));
}
