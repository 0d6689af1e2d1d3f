/** The holiday table that the product ships: 2026 as decreed, 2027 provisional. An office replaces it in Pengaturan. */
import shipped from '#shared/data/holidays-id.json' with { type: 'json' };
import { expectOk } from '#shared/lib/result.ts';
import { type HolidayTable, parseHolidayTable } from './holiday-table.ts';

export const shippedHolidays: HolidayTable = expectOk(parseHolidayTable(shipped));
