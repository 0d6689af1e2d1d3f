/** The scanner's folder while the program is killed again and again: no scan is lost, none is taken twice. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { FileVault } from '#electron/services/vault/file-vault.ts';

const program = fileURLToPath(new URL('../harness/scanner-without-end.ts', import.meta.url));
const SCANS = 12;
const KILLS = 12;

it('loses nothing and takes nothing twice', { timeout: 180_000 }, async () => {
  const root = await mkdtemp(join(tmpdir(), 'daluang-kill-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const [data, share, book] = [join(root, 'data'), join(root, 'share'), join(root, 'book.txt')];
  await mkdir(data);
  await mkdir(share);
  await writeFile(book, '');
  const contents = Array.from({ length: SCANS }, (_, index) => `%PDF-1.4\n${`halaman ${index} `.repeat(120_000)}\n%%EOF\n`);
  for (const [index, text] of contents.entries()) await writeFile(join(share, `scan${index}.pdf`), text);

  /** Runs the program; killed without a word after so many milliseconds, or to its end. */
  const run = (killAfterMs: number | null) =>
    new Promise<number | null>((resolve) => {
      const child = spawn(process.execPath, [program, data, share, book], { stdio: 'ignore' });
      const timer = killAfterMs === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
      child.on('exit', (code) => {
        clearTimeout(timer);
        resolve(code);
      });
    });
  for (let kill = 0; kill < KILLS; kill++) await run(200 + kill * 60);
  expect(await run(null)).toBe(0);

  const written = (await readFile(book, 'utf8')).trim().split('\n');
  const hashes = contents.map((text) => createHash('sha256').update(text).digest('hex')).toSorted();
  expect(written.map((line) => (JSON.parse(line) as readonly string[])[1]).toSorted()).toEqual(hashes);
  const vault = new FileVault(data);
  for (const hash of hashes) expect(await vault.check(hash)).toBe('whole');
  expect(await readdir(share)).toEqual(['sudah-diambil']);
  expect(await readdir(join(share, 'sudah-diambil'))).toHaveLength(SCANS);
});
