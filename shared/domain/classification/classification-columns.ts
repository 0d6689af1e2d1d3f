/**
 * Which line of a classification list is a heading line and which column holds what. Printed lists carry one to three heading
 * lines, scanned ones with slips in them ("NASAB AKHIR"), so words are compared with their nearest known ones.
 */

import { closestWord } from '../lists/typos.ts';
import { oneLine, retentionVocabulary } from '../retention/retention.ts';

export const classificationFields = ['code', 'title', 'active', 'inactive', 'disposition', 'security'] as const;
export type ClassificationField = (typeof classificationFields)[number];

/** Field -> column, counted from 0. */
export type ClassificationColumns = Partial<Record<ClassificationField, number>>;

/** The first pattern that fits names the column; "inaktif" stands before "aktif". */
const COLUMN_WORDS: readonly (readonly [ClassificationField, RegExp])[] = [
  ['inactive', /\binaktif\b/],
  ['active', /\baktif\b/],
  ['disposition', /\bnasib\b|\bketerangan\b|\bpenyusutan\b/],
  ['security', /\bskkaad\b|\bkeamanan\b|\bkerahasiaan\b/],
  ['title', /\bjudul\b|\buraian\b|\bjenis\b|\bseri\b|\bmasalah\b|\bfungsi\b|\btitle\b/],
  ['code', /\bkode\b|\bklasifikasi\b|\bcode\b/],
];
const HEADING_CELL = /^(?:kode(?: klasifikasi)?|code|no\.?|nomor|jra|retensi|skkaad|jadwal retensi arsip)$/;

/** A line of column names: its first filled cell is one of their words. */
export function isHeadingLine(row: readonly string[]): boolean {
  const first = row.find((cell) => cell.trim() !== '');
  return first !== undefined && HEADING_CELL.test(normal(first));
}

/** Guesses the columns from the heading lines; the person may change every one of them. */
export function guessClassificationColumns(headingLines: readonly (readonly string[])[]): ClassificationColumns {
  const columns: ClassificationColumns = {};
  for (const line of headingLines) {
    for (const [column, cell] of line.map(normal).entries()) {
      const field = COLUMN_WORDS.find(([, pattern]) => pattern.test(cell))?.[0];
      if (field !== undefined && columns[field] === undefined && !Object.values(columns).includes(column)) columns[field] = column;
    }
  }
  return columns;
}

/** Lower case, one line, slips of known words put right: only for recognising, never for storing. */
const normal = (cell: string): string =>
  oneLine(cell)
    .toLowerCase()
    .replace(/\p{L}+/gu, (word) => closestWord(word, retentionVocabulary)?.suggestion ?? word);
