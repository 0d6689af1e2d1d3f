import { expect, it } from 'vitest';
import { csvChunks } from '#shared/exchange/table/csv-rows.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { words } from '#test/support/words.ts';
import { dueSheet } from './due-export.ts';
import type { DueRow } from './use-due-view.ts';

const row: DueRow = {
  ...{ id: 'a', description: '=Surat; "masuk"', code: '100.1', unitId: 'u', unit: 'Bagian Umum', place: 'Boks 1', list: 'destruction' },
  ...{
    since: '2026-01-01',
    locks: [],
    proposal: { id: 'p', title: 'Usul 2026' },
    early: { count: 4, names: ['Kuitansi', 'Nota', 'SPJ'] },
    haystack: '',
  },
  status: { stage: 'transferDue', since: calendarDate('2026-01-01'), steps: [] },
};

it.each(['xlsx', 'csv'] as const)('a due list as %s reads back as it was shown', (form) => {
  const sheet = dueSheet(form, 'destruction', [row], words('disposal'), 'id');

  const table = expectOk(readTable(sheet.bytes));
  const [heading, first] = [...csvChunks(table.text, table.delimiter)].flatMap(({ rows }) => rows.map(({ cells }) => cells));
  expect(sheet.name).toBe(`Usul musnah.${form}`);
  expect(heading?.slice(0, 3)).toEqual(['No.', 'Kode klasifikasi', 'Uraian informasi']);
  expect(first?.slice(0, 6)).toEqual(['1', '100.1', '=Surat; "masuk"', 'Bagian Umum', 'Boks 1', '2026-01-01']);
  expect(first?.[7]).toBe('Ada dalam usulan "Usul 2026"; 4 isi berkas belum jatuh tempo: Kuitansi; Nota; SPJ; …');
});
