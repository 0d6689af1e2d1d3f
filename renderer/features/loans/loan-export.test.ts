import { expect, it } from 'vitest';
import { csvChunks } from '#shared/exchange/table/csv-rows.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { words } from '#test/support/words.ts';
import { loanSheet } from './loan-export.ts';
import type { LoanRow } from './loan-rows.ts';

const borrower = { name: 'Baso Limbong', unitId: null, unit: null, contact: '0812' };
const row = {
  id: 'a',
  file: {
    row: { id: 'a', itemEntity: 'record', itemId: 'r', borrower, purpose: '=Audit; "2025"', caseNumber: null },
    known: {
      state: 'out',
      number: '004/PJM/A/V/2026',
      outOn: calendarDate('2026-06-08'),
      dueOn: calendarDate('2026-06-15'),
      remindedOn: [calendarDate('2026-06-16'), calendarDate('2026-06-17')],
    },
  },
  item: null,
  due: { on: calendarDate('2026-06-15'), judgement: { state: 'overdue', workingDays: 1 } },
  double: false,
  haystack: '',
} as unknown as LoanRow;

it.each(['xlsx', 'csv'] as const)('the late loans as %s read back as they were shown', (form) => {
  const sheet = loanSheet(form, 'late', [row], words('loans'));

  const table = expectOk(readTable(sheet.bytes));
  const [heading, first] = [...csvChunks(table.text, table.delimiter)].flatMap(({ rows }) => rows.map(({ cells }) => cells));
  expect(sheet.name).toBe(`Terlambat kembali.${form}`);
  expect(Object.fromEntries((heading ?? []).map((name, column) => [name, first?.[column] ?? '']))).toMatchObject({
    'Nomor peminjaman': '004/PJM/A/V/2026',
    Peminjam: 'Baso Limbong',
    'Unit atau instansi': 'luar kantor',
    Keperluan: '=Audit; "2025"',
    'Kembali paling lambat': '2026-06-15',
    'Sisa atau lewat': 'lewat 1 hari kerja',
    Diingatkan: '2026-06-16, 2026-06-17',
    Dikembalikan: '',
  });
});
