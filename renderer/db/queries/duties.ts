/** Whether the office lets one person do two duties of a case, each time with the reason. */
import type { DaluangDb } from '../database.ts';
import { settingValue } from './office.ts';

export const ONE_PERSON_KEY = 'duties.onePerson';

export const readOnePersonTwoDuties = async (db: DaluangDb): Promise<boolean> => (await settingValue(db, ONE_PERSON_KEY)) === true;
