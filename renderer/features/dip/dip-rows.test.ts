import { describe, expect, it } from 'vitest';
import type { DipEntry } from '#renderer/db/queries/dip.ts';
import { foldDip } from '#shared/domain/dip/dip-case.ts';
import { parseDipEvent } from '#shared/domain/dip/dip-events.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { entryValues } from '#test/support/dip-office.ts';
import { words } from '#test/support/words.ts';
import { dipSheet } from './dip-export.ts';
import { dipRow, filtered, inTab, noFilter, sorted } from './dip-rows.ts';

const today = calendarDate('2026-06-10');
const decree = { kind: 'decree', number: '188.4/12', on: '2025-01-06' };

function entry(id: string, listed: object, changes: Partial<DipEntry> & { readonly values?: object } = {}): DipEntry {
  const { values, ...rest } = changes;
  const events = [{ kind: 'listed', on: '2025-01-06', data: listed }].map((event) => expectOk(parseDipEvent(event)));
  return {
    row: { ...entryValues(), id, _c: 'c', origin: null, ...values },
    events: [],
    known: foldDip(events),
    ignored: new Set(),
    recordIds: [],
    bar: null,
    ...rest,
  };
}

const rows = [
  entry('a', { class: 'periodic', basis: decree }, { values: { summary: 'Laporan keuangan; "2025"' } }),
  entry('b', { class: 'alwaysAvailable' }, { values: { summary: '=Kontrak', controller: 'Dinas PU', responsible: null } }),
  entry(
    'c',
    { class: 'periodic', basis: decree },
    { bar: { code: 'dip.recordExcluded', recordId: 'r' }, values: { summary: 'Berkas rahasia' } },
  ),
].map((one) => dipRow(one, today));
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

describe('the rows of the list', () => {
  it('stand in their tabs: what an exclusion shuts is due for nothing', () => {
    expect(rows.map(({ standing, due }) => [standing, due?.state ?? null])).toEqual([
      ['established', 'overdue'],
      ['noBasis', null],
      ['shut', null],
    ]);
    expect(ids(inTab(rows, 'listed'))).toEqual(['a', 'b', 'c']);
    expect(ids(inTab(rows, 'overdue'))).toEqual(['a']);
    expect(ids(inTab(rows, 'incomplete'))).toEqual(['b']);
    expect(ids(inTab(rows, 'withdrawn'))).toEqual([]);
  });

  it.each([
    [{ query: 'keuangan laporan' }, ['a']],
    [{ query: '188.4' }, ['a', 'c']],
    [{ classes: ['periodic'], standings: ['established', 'noBasis'] }, ['a']],
    [{ units: ['Dinas PU'] }, ['b']],
    [{ dues: ['overdue'] }, ['a']],
  ])('filtered by %o', (filter, left) => {
    expect(ids(filtered(rows, { ...noFilter, ...filter }))).toEqual(left);
  });

  it('a facet counts its own values as if it did not filter', () => {
    expect(ids(filtered(rows, { ...noFilter, units: ['Dinas PU'] }, 'units'))).toEqual(['a', 'b', 'c']);
  });

  it('by due date what is late stands first', () => {
    expect(ids(sorted(rows, { column: 'due', descending: false }))[0]).toBe('a');
    expect(ids(sorted(rows, { column: 'class', descending: true }))[0]).toBe('b');
  });
});

describe('the sheet', () => {
  it('holds the prescribed columns of what may be shown, numbered; nothing that is excluded, no formula', () => {
    const { bytes, name } = dipSheet('csv', rows, words('dip'), 'id');
    const [heading, ...lines] = new TextDecoder().decode(bytes).trim().split('\r\n');

    expect(name).toBe('Daftar Informasi Publik.csv');
    expect(heading).toContain('No.;Ringkasan isi informasi;Pejabat atau unit yang menguasai;');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('1;"Laporan keuangan; ""2025""";Bagian Umum;Kepala Bagian Umum;2025, Muara Lestari;');
    expect(lines[0]).toContain('Aktif 2 tahun, inaktif 3 tahun;Berkala;Keuangan;Ditetapkan');
    expect(lines[1]).toContain('2;"\'=Kontrak";Dinas PU;');
    expect(lines.join()).not.toContain('rahasia');
  });
});
