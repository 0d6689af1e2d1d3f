/** Damage of every kind to the journal's files: what is whole is read, what is not is named, nothing confirmed is cut off. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { items } from '#test/support/journal/entries.ts';
import { filesIn, newFolder, openJournal, readAll, textOf } from '#test/support/journal/folder.ts';

const SEGMENT = '2026-11.jl';
const LAST = 4;

async function aSegment(): Promise<Buffer> {
  const folder = newFolder();
  const journal = await openJournal(folder);
  await journal.append(items(1, LAST));
  await journal.close();
  return readFileSync(join(folder, SEGMENT));
}

function folderWith(bytes: Uint8Array): string {
  const folder = newFolder();
  writeFileSync(join(folder, SEGMENT), bytes);
  return folder;
}

describe('a last line that was not finished', () => {
  it('is put aside at whichever byte it ends, and the chain goes on', async () => {
    const whole = await aSegment();
    const lastLine = whole.lastIndexOf(0x0a, whole.length - 2) + 1;
    const step = 1;

    for (let length = lastLine + 1; length < whole.length; length += step) {
      const folder = folderWith(whole.subarray(0, length));
      const journal = await openJournal(folder);
      expect(journal.head.seq).toBe(LAST - 1);
      expect(textOf(folder, join('aside-then', `${SEGMENT}.torn`))).toBe(whole.subarray(lastLine, length).toString('utf8'));
      await journal.append(items(LAST, LAST));
      await journal.close();
      expect(readFileSync(join(folder, SEGMENT)).equals(whole)).toBe(true);
    }
  });

  it('loses nothing where the file ends exactly at a line', async () => {
    const whole = await aSegment();
    const folder = folderWith(whole.subarray(0, whole.lastIndexOf(0x0a, whole.length - 2) + 1));

    const journal = await openJournal(folder);

    expect([journal.head.seq, journal.faults, filesIn(folder)]).toEqual([LAST - 1, [], [SEGMENT]]);
  });

  it('may be the first line of a new segment', async () => {
    const whole = await aSegment();
    const folder = folderWith(whole);
    const december = await openJournal(folder, { month: '2026-12' });
    await december.append(items(LAST + 1, LAST + 1));
    await december.close();
    const full = readFileSync(join(folder, '2026-12.jl'));
    writeFileSync(join(folder, '2026-12.jl'), full.subarray(0, 40));

    const journal = await openJournal(folder, { month: '2026-12' });
    await journal.append(items(LAST + 1, LAST + 1));
    await journal.close();

    expect(readFileSync(join(folder, '2026-12.jl')).equals(full)).toBe(true);
  });
});

describe('a changed byte', () => {
  it('is named by file and line wherever it is, and every other entry is still read', async () => {
    const whole = await aSegment();
    const lineOf = (at: number) => whole.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;

    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const journal = await openJournal(folderWith(bytes));
        const read = (await readAll(journal)).map(({ seq }) => seq);

        const hit = lineOf(at);
        // A changed line end takes the next line with it; line 1 is the header.
        const lost = whole[at] === 0x0a ? [hit - 1, hit] : [hit - 1];
        expect(journal.faults.length).toBeGreaterThan(0);
        expect(journal.faults[0]).toMatchObject({ file: SEGMENT });
        expect(Math.abs((journal.faults[0]?.line ?? 0) - hit)).toBeLessThanOrEqual(1);
        for (const seq of [1, 2, 3, 4].filter((candidate) => !lost.includes(candidate))) expect(read).toContain(seq);
      }),
      { numRuns: 150 },
    );
  });

  it('does not stop the journal from going on', async () => {
    const whole = await aSegment();
    whole[whole.length - 20] = 0x21;
    const folder = folderWith(whole);

    const journal = await openJournal(folder);
    await journal.append(items(LAST, LAST + 1));
    await journal.close();

    const again = await openJournal(folder);
    expect((await readAll(again)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(again.faults).toEqual([{ file: SEGMENT, code: 'checksum', line: 5 }]);
  });

  it('finds a segment that was taken out of the middle', async () => {
    const folder = folderWith(await aSegment());
    const december = await openJournal(folder, { month: '2026-12' });
    await december.append(items(LAST + 1, LAST + 2));
    await december.close();
    const alone = newFolder();
    writeFileSync(join(alone, '2026-12.jl'), readFileSync(join(folder, '2026-12.jl')));

    const journal = await openJournal(alone, { month: '2026-12' });

    expect(journal.faults).toEqual([{ file: '2026-12.jl', code: 'chain', line: 1 }]);
    expect((await readAll(journal)).map(({ seq }) => seq)).toEqual([5, 6]);
  });
});

describe('a process that is killed while it appends', () => {
  const ROUNDS = Number(process.env.DALUANG_KILL_ROUNDS ?? 8);

  it('leaves every entry that it had confirmed', async () => {
    const folder = newFolder();
    let confirmed = 0;

    for (let round = 0; round < ROUNDS; round++) {
      confirmed = Math.max(confirmed, await appendUntilKilled(folder, 40 + round * 23));
      const journal = await openJournal(folder);
      const read = await readAll(journal);
      await journal.close();

      expect(read.map(({ seq }) => seq)).toEqual(Array.from({ length: read.length }, (_, index) => index + 1));
      expect(read.length).toBeGreaterThanOrEqual(confirmed);
      expect(journal.faults.filter(({ code }) => code !== 'torn')).toEqual([]);
    }
    expect(confirmed).toBeGreaterThan(ROUNDS);
  });
});

/** Runs the appender, kills it some milliseconds after its first word, and returns the last number that it confirmed. */
function appendUntilKilled(folder: string, afterMs: number): Promise<number> {
  const program = fileURLToPath(new URL('../support/journal/append-forever.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  let output = '';
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.stdout.on('data', (chunk: Buffer) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
      output += chunk.toString('utf8');
    });
    child.on('close', () => resolve(Number(output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1) ?? 0)));
  });
}
