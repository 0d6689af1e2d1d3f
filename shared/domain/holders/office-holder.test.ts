import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import {
  capacitiesOf,
  holderOn,
  isMerged,
  type OfficeHolder,
  officeOnPaper,
  samePerson,
  titleOnPaper,
  unitHeadOn,
} from './office-holder.ts';

const holder = (changes: Partial<OfficeHolder> = {}): OfficeHolder => ({
  capacity: 'atasan',
  name: 'Hasnah Latief',
  title: 'Sekretaris Daerah',
  rank: null,
  nip: '1',
  unitId: null,
  personId: null,
  mode: 'definitive',
  from: calendarDate('2026-01-01'),
  until: null,
  decree: null,
  ...changes,
});
const on = calendarDate;
const leave = holder({ name: 'Marthen Rante', nip: '2', mode: 'daily', from: on('2026-06-01'), until: on('2026-06-05') });

describe('the head of a unit', () => {
  const head = (unitId: string, name: string, changes: Partial<OfficeHolder> = {}) =>
    holder({ capacity: 'unitHead', unitId, name, ...changes });
  it.each([
    ['u1', '2026-05-01', 'Rosdiana'],
    ['u1', '2026-06-02', 'Yosua'],
    ['u2', '2026-05-01', 'Andi'],
    ['u3', '2026-05-01', undefined],
  ])('of %s on %s is %s', (unitId, day, name) => {
    const holders = [
      head('u1', 'Rosdiana'),
      head('u1', 'Yosua', { mode: 'daily', from: on('2026-06-01'), until: on('2026-06-05') }),
      head('u2', 'Andi'),
      holder(),
    ];

    expect(unitHeadOn(holders, unitId, on(day))?.name).toBe(name);
  });
});

describe('who holds an office', () => {
  it.each([
    ['2025-12-31', undefined],
    ['2026-05-31', 'Hasnah Latief'],
    ['2026-06-01', 'Marthen Rante'],
    ['2026-06-05', 'Marthen Rante'],
    ['2026-06-06', 'Hasnah Latief'],
  ])('on %s is %s: a delegation counts while it runs', (day, name) => {
    expect(holderOn([holder(), leave], 'atasan', on(day))?.name).toBe(name);
  });

  it('is the later of two, and nobody of another capacity', () => {
    const next = holder({ name: 'Penerus', nip: '3', from: on('2026-03-01') });

    expect(holderOn([holder(), next], 'atasan', on('2026-04-01'))?.name).toBe('Penerus');
    expect(holderOn([holder()], 'ppid', on('2026-04-01'))).toBeUndefined();
  });

  it('stands on paper with Plt., Plh., a.n. or u.b.', () => {
    expect(
      ['definitive', 'acting', 'daily', 'onBehalf', 'byAuthority'].map((mode) => titleOnPaper(holder({ mode: mode as 'acting' }))),
    ).toEqual([
      'Sekretaris Daerah',
      'Plt. Sekretaris Daerah',
      'Plh. Sekretaris Daerah',
      'a.n. Sekretaris Daerah',
      'u.b. Sekretaris Daerah',
    ]);
  });
});

describe('who signs on behalf of another', () => {
  const own = { name: 'Rudi Halim', nip: '3', title: 'Asisten Administrasi', from: on('2026-06-09'), until: on('2026-06-10') };
  const signs = (changes: Partial<OfficeHolder>) => officeOnPaper([holder(), holder(changes)], holder(changes), on('2026-06-09'));

  it.each([
    ['a.n.', { ...own, mode: 'onBehalf' as const }, 'a.n. Sekretaris Daerah, Asisten Administrasi'],
    ['u.b.', { ...own, mode: 'byAuthority' as const }, 'a.n. Sekretaris Daerah, u.b. Asisten Administrasi'],
    ['a.n. under the title of the other', { ...own, mode: 'onBehalf' as const, title: 'Sekretaris Daerah' }, 'a.n. Sekretaris Daerah'],
    ['Plh.', { ...own, mode: 'daily' as const, title: 'Sekretaris Daerah' }, 'Plh. Sekretaris Daerah'],
  ])('names that office first and then the own one: %s', (_name, changes, expected) => {
    expect(signs(changes)).toBe(expected);
  });

  it('stands alone where nobody holds the office', () => {
    const alone = holder({ ...own, mode: 'onBehalf' });
    expect(officeOnPaper([alone], alone, on('2026-06-09'))).toBe('a.n. Asisten Administrasi');
  });
});

describe('one person in two offices', () => {
  const ppid = holder({ capacity: 'ppid', title: 'PPID' });

  it('merges the steps and names every capacity', () => {
    expect(isMerged([holder(), ppid], on('2026-02-01'))).toBe(true);
    expect(capacitiesOf([holder(), ppid, holder({ capacity: 'kepala' })], holder(), on('2026-02-01'))).toEqual([
      'atasan',
      'kepala',
      'ppid',
    ]);
    expect(isMerged([holder(), ppid, leave], on('2026-06-02'))).toBe(false);
    expect(isMerged([holder()], on('2026-02-01'))).toBe(false);
  });

  it('is known by the account, or by name and NIP', () => {
    expect(samePerson(holder({ personId: 'p' }), holder({ personId: 'p', name: 'Lain' }))).toBe(true);
    expect(samePerson(holder({ personId: 'p' }), holder({ personId: 'q' }))).toBe(false);
    expect(samePerson(holder(), holder({ nip: '9' }))).toBe(false);
    expect(samePerson(holder(), holder({ nip: null }))).toBe(true);
  });
});
