/** An office as the screens read it, for pieces that are rendered without a database. */
import type { OfficeState } from '#renderer/state/office.ts';
import { officeCalendar } from '#shared/domain/calendar/calendar.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';

export const anOfficeState = (): OfficeState => ({
  office: {
    id: 'office',
    _c: 'setUp',
    _f: {},
    void: null,
    name: 'PPID Kota Teluk Batu',
    agencyName: 'Pemerintah Kota Teluk Batu',
    address: null,
    city: 'Teluk Batu',
    phone: null,
    email: null,
    zone: 'Asia/Makassar',
    paper: 'A4',
    sample: false,
  },
  desk: undefined,
  desks: [],
  calendar: officeCalendar(shippedHolidays),
  settings: new Map(),
});
