/** Office, desk of this installation, calendar and settings in one read. */
import type { Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import type { DaluangDb } from '../database.ts';
import { readCalendar } from './calendar.ts';
import { allOf, theOffice } from './office.ts';

/** Undefined before the first run is finished. */
export async function readOfficeState(db: DaluangDb, deviceId: string) {
  const [office, desks, settings, calendar] = await Promise.all([theOffice(db), allOf(db, 'desk'), allOf(db, 'setting'), readCalendar(db)]);
  if (!office) return undefined;
  const desk = desks.find((known) => known.kind === 'desk' && known.deviceId === deviceId);
  return {
    office,
    desk,
    desks: inOrder(desks),
    calendar,
    settings: new Map<string, JsonValue>(settings.map(({ key, value }) => [key, value])),
  };
}

const inOrder = (desks: readonly Row<'desk'>[]): readonly Row<'desk'>[] =>
  desks.toSorted((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1));
