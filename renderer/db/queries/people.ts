/** Persons and their roles as they stand. */
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';

export type RoleName = Row<'personRole'>['role'];

export interface PersonWithRoles {
  readonly person: Row<'person'>;
  readonly roles: readonly RoleName[];
  readonly hasPin: boolean;
}

export async function rolesOf(db: DaluangDb, personId: string): Promise<readonly RoleName[]> {
  const rows = await db.rows('personRole').where('personId').equals(personId).toArray();
  return rows.filter((row) => !row.void).map((row) => row.role);
}

/** Everyone who ever had an account, by name; deactivated ones too. */
export async function peopleWithRoles(db: DaluangDb): Promise<readonly PersonWithRoles[]> {
  const [people, roles, credentials] = await Promise.all([allOf(db, 'person'), allOf(db, 'personRole'), allOf(db, 'credential')]);
  return people
    .map((person) => ({
      person,
      roles: roles.filter((role) => role.personId === person.id).map((role) => role.role),
      hasPin: credentials.some((credential) => credential.personId === person.id && credential.pin !== null),
    }))
    .toSorted((a, b) => a.person.fullName.localeCompare(b.person.fullName, 'id'));
}

/** Names of the persons that a case mentions, with their position. */
export type PeopleNames = ReadonlyMap<string, { readonly name: string; readonly position: string | null }>;

/** Everyone of the office, deactivated persons included: what they did stays theirs. */
export async function readPeopleNames(db: DaluangDb): Promise<PeopleNames> {
  const people = await db.rows('person').toArray();
  return new Map(people.map((person) => [person.id, { name: person.fullName, position: person.position }]));
}
