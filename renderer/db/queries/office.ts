/** What the whole office shares, as it stands. Voided rows are left out. */
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb, PlainEntity } from '../database.ts';

/** Rows of a small entity that still count. */
export async function allOf<E extends PlainEntity>(db: DaluangDb, entity: E): Promise<readonly Row<E>[]> {
  const rows = await db.rows(entity).toArray();
  return rows.filter((row) => !row.void);
}

/** The office; undefined before the first run is finished. */
export const theOffice = async (db: DaluangDb): Promise<Row<'office'> | undefined> => (await allOf(db, 'office'))[0];

/** A setting's value, null where it was never set. */
export async function settingValue(db: DaluangDb, key: string): Promise<Row<'setting'>['value'] | null> {
  const row = (await allOf(db, 'setting')).find((setting) => setting.key === key);
  return row?.value ?? null;
}
