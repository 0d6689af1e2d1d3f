import { expect, test } from 'vitest';
import { lookAt } from '#renderer/commands/import/look-at-file.ts';
import { guessDelimiter } from '#shared/domain/lists/csv-delimiter.ts';
import { columnsOf, mappingOf, missingFields, openedList, withDelimiter, withHeadingRow } from './opened-list.ts';

const text = 'DAFTAR ARSIP;;\nUraian;Tanggal;Boks\nSurat\n;;\n"Nota; dinas";2024;12\nLaporan, akhir;2023;13\n';

async function opened() {
  const file = new File([text], 'daftar.csv');
  const look = lookAt({ text, encoding: 'utf-8', delimiter: guessDelimiter(text), sha256: 'x', workbook: null }, file.name, file.size);
  return openedList(file, look);
}

test('columns carry their names and their first filled values', async () => {
  const columns = columnsOf(await opened());

  expect(columns.map(({ name }) => name)).toEqual(['Uraian', 'Tanggal', 'Boks']);
  expect(columns[0]?.samples).toEqual(['Surat', 'Nota; dinas', 'Laporan, akhir']);
  expect(columns[2]?.samples).toEqual(['12', '13']);
});

test('another separator reads the beginning again and keeps the values for empty cells', async () => {
  const list = await opened();
  const withDefaults = { ...list, setup: { ...list.setup, defaults: { unit: 'Bagian Umum', place: '' } } };

  const changed = withDelimiter(withDefaults, ',');

  expect(columnsOf(changed).map(({ samples }) => samples[0])).toEqual(['DAFTAR ARSIP;;', 'akhir;2023;13']);
  expect(changed.setup.defaults.unit).toBe('Bagian Umum');
});

test('without a line of names every column has to be named by hand', async () => {
  const changed = withHeadingRow(await opened(), 0);

  expect(changed.setup.columns).toEqual({});
  expect(columnsOf(changed).map(({ name }) => name)).toEqual([null, null, null]);
  expect(missingFields(changed.setup)).toEqual(['description', 'unit', 'place']);
});

test('a box is a place; a unit for all rows stands for the column', async () => {
  const { setup } = await opened();

  expect(missingFields(setup)).toEqual(['unit']);
  expect(missingFields({ ...setup, defaults: { unit: 'Bagian Umum', place: '' } })).toEqual([]);
  expect(mappingOf(setup.columns)).toEqual({ 0: 'description', 1: 'date', 2: 'box' });
});

test('another separator keeps the letters as the person said that they are', async () => {
  const file = new File([new Uint8Array([0x41, 0xe9, 0x3b, 0x42])], 'daftar.csv');
  const table = { text: 'Aé;B', encoding: 'windows-1252', delimiter: ';', sha256: 'x', workbook: null } as const;

  const changed = withDelimiter(await openedList(file, lookAt(table, file.name, file.size)), ',');

  expect(changed.look.sample).toEqual([['Aé;B']]);
  expect(changed.setup.encoding).toBe('windows-1252');
});
