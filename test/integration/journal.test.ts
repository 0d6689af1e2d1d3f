import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMissing } from '#electron/services/disk/disk-fault.ts';
import { nodeJournalFolder } from '#electron/services/journal/node-journal-folder.ts';
import { FIRST_LINK } from '#shared/log/entry.ts';
import { ChainMismatchError } from '#shared/log/journal.ts';
import type { JournalFolder } from '#shared/log/journal-folder.ts';
import { anItem, erasedItem, items } from '#test/support/journal/entries.ts';
import { filesIn, newFolder, openJournal, readAll, textOf } from '#test/support/journal/folder.ts';
import { journalIn } from '#test/support/journal/journal-in.ts';

const SEGMENT = '2026-11.jl';

describe('a journal on a disk', () => {
  it('gives back in order what was appended, after it was closed and opened', async () => {
    const folder = newFolder();
    const journal = await openJournal(folder);

    await journal.append(items(1, 3));
    await journal.append(items(4, 5));
    await journal.close();
    const again = await openJournal(folder);

    expect(again.head.seq).toBe(5);
    expect(again.faults).toEqual([]);
    expect((await readAll(again)).map(({ seq, json }) => ({ seq, json }))).toEqual(items(1, 5).map(({ seq, json }) => ({ seq, json })));
    expect((await readAll(again, 3)).map(({ seq }) => seq)).toEqual([4, 5]);
  });

  it('has no journal before one is begun', async () => {
    const journal = journalIn(newFolder());

    await journal.open(null, null);

    expect([journal.dbId, journal.head, journal.faults]).toEqual([null, { seq: 0, link: FIRST_LINK }, []]);
    await expect(journal.append([anItem(1)])).rejects.toBeInstanceOf(ChainMismatchError);
  });

  it.each([
    ['an entry that is there already', [2]],
    ['entries out of order', [4, 3]],
    ['the same entry twice', [3, 3]],
  ])('refuses %s and keeps nothing of the request', async (_name, seqs) => {
    const folder = newFolder();
    const journal = await openJournal(folder);
    await journal.append(items(1, 2));
    const before = textOf(folder, SEGMENT);

    await expect(journal.append(seqs.map((seq) => anItem(seq)))).rejects.toBeInstanceOf(ChainMismatchError);

    expect(textOf(folder, SEGMENT)).toBe(before);
    expect(journal.head.seq).toBe(2);
  });

  it('continues the chain in a new segment when the month changes, and never goes back a month', async () => {
    const folder = newFolder();
    const november = await openJournal(folder, { month: '2026-11' });
    await november.append(items(1, 2));
    await november.close();
    const december = await openJournal(folder, { month: '2026-12' });
    await december.append(items(3, 4));
    await december.close();

    const setBack = await openJournal(folder, { month: '2025-01' });
    await setBack.append(items(5, 5));
    await setBack.close();

    const journal = await openJournal(folder, { month: '2026-12' });
    expect(filesIn(folder)).toEqual(['2026-11.jl', '2026-12.jl']);
    expect((await readAll(journal)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(journal.faults).toEqual([]);
  });

  it('knows the link of every entry, across segments and without having appended them', async () => {
    const folder = newFolder();
    const november = await openJournal(folder, { month: '2026-11' });
    const heads = [await november.append(items(1, 1)), await november.append(items(2, 2))];
    await november.close();
    const december = await openJournal(folder, { month: '2026-12' });
    heads.push(await december.append(items(3, 3)), await december.append(items(4, 4)));
    await december.close();

    const journal = await openJournal(folder, { month: '2026-12' });

    for (const { seq, link } of heads) expect(await journal.linkAt(seq)).toBe(link);
    expect(await journal.linkAt(0)).toBe(FIRST_LINK);
    expect(await journal.linkAt(5)).toBeNull();
  });

  it('puts the segments of another database aside and deletes none', async () => {
    const folder = newFolder();
    const first = await openJournal(folder, {}, 'db-1');
    await first.append(items(1, 2));
    const kept = textOf(folder, SEGMENT);

    await first.begin('db-2');
    await first.append(items(1, 1));
    await first.close();

    const journal = await openJournal(folder, {}, 'db-2');
    expect(journal.dbId).toBe('db-2');
    expect(journal.head.seq).toBe(1);
    expect(textOf(folder, join('aside-then', SEGMENT))).toBe(kept);
  });

  it('puts foreign segments aside when it opens, and keeps both of the same name', async () => {
    const folder = newFolder();
    const ours = await openJournal(folder, { month: '2026-11' }, 'db-1');
    await ours.append(items(1, 1));
    await ours.close();
    const foreign = newFolder();
    await (await openJournal(foreign, { month: '2026-12' }, 'db-9')).close();
    const bytes = readFileSync(join(foreign, '2026-12.jl'));
    writeFileSync(join(folder, '2026-12.jl'), bytes);
    mkdirSync(join(folder, 'aside-then'));
    writeFileSync(join(folder, 'aside-then', '2026-12.jl'), 'of an earlier day');

    const journal = await openJournal(folder, {}, 'db-1');

    expect(journal.dbId).toBe('db-1');
    expect(filesIn(folder)).toEqual(['2026-11.jl', 'aside-then', 'aside-then/2026-12.jl', 'aside-then/2026-12.jl.2']);
    expect(textOf(folder, 'aside-then/2026-12.jl.2')).toBe(bytes.toString('utf8'));
  });

  it('finds the database by the newest segment where the note is lost', async () => {
    const folder = newFolder();
    const first = await openJournal(folder, {}, 'db-1');
    await first.append(items(1, 1));
    await first.close();

    const journal = journalIn(folder);
    await journal.open(null, null);

    expect([journal.dbId, journal.head.seq]).toEqual(['db-1', 1]);
  });
});

describe('reading on from a place that was checked', () => {
  const long = 'x'.repeat(15_000);

  it('reads a long journal from there only, and finds earlier damage when it is read', async () => {
    const folder = newFolder();
    const first = await openJournal(folder);
    for (let seq = 1; seq <= 400; seq += 50) await first.append(items(seq, seq + 49, long));
    const checked = first.checked;
    await first.append(items(401, 402));
    await first.close();
    flipByte(join(folder, SEGMENT), 20_000);

    const journal = journalIn(folder);
    await journal.open('db-1', checked);

    expect([journal.head.seq, journal.faults]).toEqual([402, []]);
    const read = (await readAll(journal)).map(({ seq }) => seq);
    expect(read).toEqual(Array.from({ length: 402 }, (_, index) => index + 1).filter((seq) => seq !== 2));
    expect(journal.faults).toEqual([{ file: SEGMENT, code: 'checksum', line: 3 }]);
    expect(await journal.linkAt(300)).not.toBeNull();
  });

  it('reads everything where the file is shorter than what was checked', async () => {
    const folder = newFolder();
    const first = await openJournal(folder);
    await first.append(items(1, 3));
    const checked = first.checked;
    await first.close();
    writeFileSync(join(folder, SEGMENT), readFileSync(join(folder, SEGMENT)).subarray(0, -10));

    const journal = journalIn(folder);
    await journal.open('db-1', checked);

    expect(journal.head.seq).toBe(2);
  });
});

describe('erasing', () => {
  it('replaces one line, keeps the chain and every other byte', async () => {
    const folder = newFolder();
    const journal = await openJournal(folder);
    await journal.append(items(1, 4));
    const before = textOf(folder, SEGMENT).split('\n');

    await journal.erase(2, erasedItem(2).json);
    await journal.append(items(5, 5));
    await journal.close();

    const after = textOf(folder, SEGMENT).split('\n');
    expect(after[2]).not.toBe(before[2]);
    expect(after[2]).not.toContain('Surat nomor 2');
    expect([...after.slice(0, 2), ...after.slice(3, 5)]).toEqual([...before.slice(0, 2), ...before.slice(3, 5)]);
    const again = await openJournal(folder);
    expect([again.head.seq, again.faults]).toEqual([5, []]);
    expect((await readAll(again)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(filesIn(folder)).toEqual([SEGMENT]);
  });

  it.each([
    ['another entry', 2, () => anItem(3).json],
    ['another text of the same number', 2, () => anItem(2, 'changed').json],
    ['no entry', 2, () => '{}'],
    ['an entry that is not there', 9, () => erasedItem(9).json],
  ])('refuses %s', async (_name, seq, json) => {
    const folder = newFolder();
    const journal = await openJournal(folder);
    await journal.append(items(1, 4));
    const before = textOf(folder, SEGMENT);

    await expect(journal.erase(seq, json())).rejects.toBeInstanceOf(ChainMismatchError);

    expect(textOf(folder, SEGMENT)).toBe(before);
  });
});

describe('a disk that fails', () => {
  /** The real folder, but a write stops half way while `failing` is set, as on a full disk. */
  function failingFolder(path: string) {
    const real = nodeJournalFolder(path);
    const state = { failing: false };
    const folder: JournalFolder = {
      ...real,
      async open(name, mode) {
        const file = await real.open(name, mode);
        return {
          ...file,
          async write(at, bytes) {
            if (!state.failing) return file.write(at, bytes);
            await file.write(at, bytes.subarray(0, bytes.length / 2));
            throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
          },
        };
      },
    };
    return { folder, state };
  }

  it('keeps what was confirmed and goes on when there is room again', async () => {
    const path = newFolder();
    const { folder, state } = failingFolder(path);
    const journal = await openJournal(path, { folder });
    await journal.append(items(1, 2));

    state.failing = true;
    await expect(journal.append(items(3, 6))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(journal.head.seq).toBe(2);
    expect((await readAll(journal)).map(({ seq }) => seq)).toEqual([1, 2]);
    state.failing = false;
    await journal.append(items(3, 3));
    await journal.close();

    const again = await openJournal(path);
    expect((await readAll(again)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(again.faults).toEqual([]);
  });

  it('puts the unfinished end aside when the program ended meanwhile', async () => {
    const path = newFolder();
    const { folder, state } = failingFolder(path);
    const journal = await openJournal(path, { folder });
    await journal.append(items(1, 2));
    state.failing = true;
    await expect(journal.append(items(3, 3))).rejects.toThrow();
    await journal.close();

    const again = await openJournal(path);

    expect([again.head.seq, again.faults.map(({ code }) => code)]).toEqual([2, ['torn']]);
    expect(filesIn(path)).toContain('aside-then/2026-11.jl.torn');
    expect((await openJournal(path)).faults).toEqual([]);
  });
});

it('waits for nobody to create the folder: an empty answer is one where it is not there', async () => {
  const folder = nodeJournalFolder(join(newFolder(), 'not', 'there'));

  expect(await folder.list()).toEqual([]);
  await expect(folder.open(SEGMENT, 'read')).rejects.toSatisfy(isMissing);
});

it('leaves a file of another kind alone', async () => {
  const folder = newFolder();
  appendFileSync(join(folder, 'catatan.txt'), 'a note');

  const journal = await openJournal(folder);
  await journal.begin('db-2');

  expect(textOf(folder, 'catatan.txt')).toBe('a note');
});

function flipByte(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
