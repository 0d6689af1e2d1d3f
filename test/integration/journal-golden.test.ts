/** The journal as version 1 writes it. The files under fixtures/journal/v1 are never edited: every later version must read them. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bytesToUtf8 } from '#shared/log/bytes.ts';
import { parseEntry } from '#shared/log/entry.ts';
import { entryLine, journalItem, readFrame } from '#shared/log/journal-format.ts';
import { anItem, erasedItem, pulledEntry, verdictEntry } from '#test/support/journal/entries.ts';
import { newFolder, openJournal, readAll } from '#test/support/journal/folder.ts';

const golden = fileURLToPath(new URL('../fixtures/journal/v1', import.meta.url));
const DB_ID = '01960000-0000-7000-8000-0000000000db';
const FILES = ['2026-11.jl', '2026-12.jl'];
const EXPECTED = [anItem(1), erasedItem(2), journalItem(pulledEntry(3)), anItem(4), journalItem(verdictEntry(5)), anItem(7)];

function copyOfGolden(): string {
  const folder = newFolder();
  for (const file of FILES) copyFileSync(join(golden, file), join(folder, file));
  return folder;
}

it('is read whole: own, pulled and verdict entries, an erased body, a gap in the numbers', async () => {
  const journal = await openJournal(copyOfGolden(), { month: '2026-12' }, DB_ID);

  const read = await readAll(journal);

  expect(journal.faults).toEqual([]);
  expect(journal.head).toEqual({ seq: 7, link: '54d7f8972ae094d1fd4990465d80662b93fa8cdc5b1788750a9e74d07d3113c0' });
  expect(read.map(({ seq, json }) => ({ seq, json }))).toEqual(EXPECTED.map(({ seq, json }) => ({ seq, json })));
});

it('is written byte for byte the same by this version', async () => {
  const folder = newFolder();
  const november = await openJournal(folder, { month: '2026-11' }, DB_ID);
  await november.append([anItem(1), anItem(2), journalItem(pulledEntry(3)), anItem(4)]);
  await november.erase(2, erasedItem(2).json);
  await november.close();
  const december = await openJournal(folder, { month: '2026-12' }, DB_ID);
  await december.append([journalItem(verdictEntry(5)), anItem(7)]);
  await december.close();

  for (const file of FILES) expect(readFileSync(join(folder, file), 'utf8')).toBe(readFileSync(join(golden, file), 'utf8'));
});

it('frames every line so that it can be checked without this program', () => {
  for (const line of readFileSync(join(golden, '2026-11.jl'), 'utf8').trimEnd().split('\n')) {
    const frame = readFrame(line);
    expect(Number(line.slice(0, line.indexOf('|')))).toBe(Buffer.byteLength(frame?.json ?? ''));
    if (frame?.json.includes('"seq"')) expect(parseEntry(frame.json)).not.toBeNull();
  }
});

it('continues after the last link', async () => {
  const folder = copyOfGolden();
  const journal = await openJournal(folder, { month: '2026-12' }, DB_ID);
  const before = journal.head;

  await journal.append([anItem(8)]);

  expect(readFileSync(join(folder, '2026-12.jl'), 'utf8').endsWith(bytesToUtf8(entryLine(before, anItem(8)).line))).toBe(true);
});
