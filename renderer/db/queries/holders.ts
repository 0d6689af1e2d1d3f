/** The holders of the offices that papers name. */
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { allOf } from './office.ts';

export const readHolders = (db: DaluangDb): Promise<readonly Row<'officeHolder'>[]> => allOf(db, 'officeHolder');
