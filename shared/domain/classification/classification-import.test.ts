import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRows } from '#shared/exchange/table/csv-rows.ts';
import { expectOk } from '#shared/lib/result.ts';
import { guessDelimiter } from '../lists/csv-delimiter.ts';
import { planClassification } from './classification-import.ts';
import type { ClassificationNote, ClassificationOptions } from './classification-plan.ts';
import { readTitles } from './classification-titles.ts';

const fixture = (name: string): readonly (readonly string[])[] => {
  const text = readFileSync(new URL(`../../../test/fixtures/classification/${name}`, import.meta.url), 'utf8');
  return allRows(text, guessDelimiter(text));
};

/** The list of a broadcaster, flaws included. */
const list = fixture('jra-klasifikasi.csv');
const plan = (options?: ClassificationOptions, rows: readonly (readonly string[])[] = list) => expectOk(planClassification(rows, options));
const notes = (code: ClassificationNote['code'], options?: ClassificationOptions) =>
  plan(options).notes.filter((note) => note.code === code);

describe('planning the import of a real list', () => {
  it('finds its columns, its 634 filled rows and what each of them becomes', () => {
    const { columns, counts } = plan();

    expect(columns).toEqual({ code: 0, active: 1, inactive: 2, disposition: 3, security: 4 });
    expect(counts).toEqual({
      rows: 634,
      headingLines: 3,
      blankRows: 1,
      codes: 626,
      classes: 497,
      headings: 129,
      repeated: 5,
      withoutCode: 0,
      titles: 0,
    });
    expect(counts.classes + counts.headings).toBe(counts.codes);
    expect(counts.codes + counts.repeated + counts.headingLines + counts.withoutCode).toBe(counts.rows);
  });

  it('skips the three heading lines with a note each, the misspelt one too, and the blank row inside', () => {
    expect(notes('note.headingLine').map((note) => 'row' in note && note.row)).toEqual([1, 2, 3]);
    expect(notes('note.blankRow')).toEqual([{ code: 'note.blankRow', row: 607 }]);
    expect(notes('note.noCode')).toEqual([]);
  });

  it('lists the five repeated codes by row and says which row would be kept', () => {
    expect(plan().duplicates.map(({ classCode, rows, keptRow }) => [classCode, rows, keptRow])).toEqual([
      ['KP.05.01.a', [146, 198], 146],
      ['KP.05.01.b', [147, 199], 147],
      ['TK.01.01.b', [575, 583], 575],
      ['TK.01.01.c', [576, 584], 576],
      ['TK.01.01.d', [577, 585], 577],
    ]);
    expect(plan().duplicates.every(({ same }) => !same)).toBe(true);
    const chosen = plan({ keptRows: new Map([['KP.05.01.a', 198]]) });
    expect(chosen.codes.find(({ code }) => code === 'KP.05.01.a')).toMatchObject({ row: 198, securityClass: 'secret' });
    expect(chosen.codes.filter(({ code }) => code === 'KP.05.01.a')).toHaveLength(1);
  });

  it('offers Musnah for Miusnah and Tahun for Tshun, by row, and leaves right words alone', () => {
    const typos = plan().typos;

    expect(typos.find(({ found }) => found === 'miusnah')).toMatchObject({ suggestion: 'musnah', rows: [474, 475, 476, 477, 478] });
    expect(typos.find(({ found }) => found === 'tshun')).toMatchObject({ suggestion: 'tahun', confidence: 0.8 });
    expect(typos.find(({ found }) => found === 'tshun')?.rows).toHaveLength(11);
    expect(typos.map(({ found }) => found).toSorted()).toEqual(
      [
        'anqqaran',
        'berialan',
        'di tetapkan',
        'ditindak lanjuti',
        'miusnah',
        'nasab',
        'perseoranaan',
        'perseoranqan',
        'pemeriiksaan',
        'seiarah',
        'softw are',
        'tanun',
        'tin da k',
        'tshun',
        'ttidak',
      ].toSorted(),
    );
  });

  it('changes nothing until a correction is accepted, then reads the cell', () => {
    const unread = (options?: ClassificationOptions) => notes('note.unread', options).length;

    expect(unread()).toBe(17);
    expect(plan().codes.find(({ row }) => row === 474)).toMatchObject({ disposition: 'Miusnah', dispositionKind: null });
    const corrections = new Map([
      ['miusnah', 'musnah'],
      ['tshun', 'tahun'],
      ['tanun', 'tahun'],
    ]);
    expect(unread({ corrections })).toBe(0);
    expect(plan({ corrections }).codes.find(({ row }) => row === 474)).toMatchObject({ disposition: 'Musnah', dispositionKind: 'destroy' });
    expect(plan({ corrections }).codes.find(({ row }) => row === 396)).toMatchObject({ activeYears: 2, activeTrigger: 'Pegawai Pensiun' });
  });

  it('reads event triggers, missing inactive periods and conditional dispositions', () => {
    const { codes } = plan();

    expect(codes.find(({ code }) => code === 'PR.00.01')).toMatchObject({
      parentCode: 'PR.00',
      heading: false,
      activePeriod: '2 Tahun setelah tidak berlaku',
      activeYears: 2,
      activeTrigger: 'tidak berlaku',
      inactiveYears: 3,
      dispositionKind: 'permanent',
      dispositionNote: null,
      securityClass: 'open',
    });
    expect(codes.find(({ code }) => code === 'PR.01.01')).toMatchObject({
      inactivePeriod: '-',
      inactiveYears: null,
      dispositionKind: 'destroy',
    });
    expect(codes.filter(({ dispositionNote }) => dispositionNote?.toLowerCase().includes('kecuali')).length).toBeGreaterThan(85);
    expect(codes.filter(({ activeTrigger }) => activeTrigger !== null).length).toBeGreaterThan(220);
  });

  it('keeps headings as parents and names the levels that have no line of their own', () => {
    const { codes } = plan();

    expect(codes.find(({ code }) => code === 'PR')).toMatchObject({ heading: true, parentCode: null });
    expect(codes.find(({ code }) => code === 'PR.03.02.a')).toMatchObject({ heading: false, parentCode: 'PR.03.02' });
    const arsip = notes('note.parentMissing').find((note) => note.code === 'note.parentMissing' && note.missing === 'AR.00');
    expect(arsip).toMatchObject({ missing: 'AR.00', parent: 'AR' });
  });

  it('points at rules that lack a part, and at an event without "setelah"', () => {
    expect(notes('note.partialRule')).toEqual([
      { code: 'note.partialRule', row: 516, missing: ['security'] },
      { code: 'note.partialRule', row: 520, missing: ['security'] },
      { code: 'note.partialRule', row: 600, missing: ['security'] },
    ]);
    expect(notes('note.unmarkedTrigger').map((note) => 'row' in note && note.row)).toEqual([131, 201]);
  });
});

describe('titles of a second file', () => {
  const { titles, ambiguous, skippedRows } = expectOk(readTitles(fixture('titles.csv')));

  it('are joined by code; what has no code in the list is named', () => {
    const joined = plan({ titles });

    expect(joined.codes.find(({ code }) => code === 'PR.00.01')?.title).toBe('Peraturan di bidang perencanaan');
    expect(joined.counts.titles).toBe(4);
    expect(joined.notes).toContainEqual({ code: 'note.titleWithoutCode', classCode: 'XX.99' });
  });

  it('that contradict one another are handed to a person', () => {
    expect(ambiguous).toEqual([{ classCode: 'KU', titles: ['Keuangan', 'Keuangan dan perbendaharaan'] }]);
    expect(skippedRows).toEqual([]);
    expect(readTitles([['hanya judul tanpa kode apa pun']])).toEqual({ ok: false, error: { code: 'titles.none' } });
  });
});

describe('other lists', () => {
  it('with a title column and numeric codes', () => {
    const numeric = plan(undefined, [
      ['Kode', 'Uraian', 'Aktif', 'Inaktif', 'Keterangan', 'SKKAAD'],
      ['500', 'PEREKONOMIAN', '', '', '', ''],
      ['500.12', 'Komunikasi dan informatika', '2 (dua) tahun', '6 bulan', 'Dinilai kembali', 'SANGAT RAHASIA'],
      ['', '', '', '', '', ''],
    ]);

    expect(numeric.codes).toMatchObject([
      { code: '500', title: 'PEREKONOMIAN', heading: true },
      { code: '500.12', parentCode: '500', activeYears: 2, inactiveYears: 0.5, dispositionKind: 'reappraise', securityClass: 'topSecret' },
    ]);
    expect(numeric.counts.blankRows).toBe(0);
  });

  it('without a heading line need the person to name the columns; text without a code is left out and said', () => {
    const rows = [
      ['PR.01', '2 Tahun', '-', 'Musnah'],
      ['Jumlah halaman: 3', '', '', ''],
    ];

    expect(planClassification(rows)).toEqual({ ok: false, error: { code: 'columns.noCode' } });
    expect(planClassification([['', '']])).toEqual({ ok: false, error: { code: 'list.empty' } });
    const named = plan({ columns: { code: 0, active: 1, inactive: 2, disposition: 3 } }, rows);
    expect(named.codes).toMatchObject([{ code: 'PR.01', activeYears: 2 }]);
    expect(named.counts).toMatchObject({ rows: 2, classes: 1, headings: 0, repeated: 0, headingLines: 0, withoutCode: 1 });
    expect(named.notes).toContainEqual({ code: 'note.noCode', row: 2, text: 'Jumlah halaman: 3' });
  });
});
