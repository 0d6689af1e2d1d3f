import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildShell, electronPath, startShell } from '#test/support/electron.ts';
import { buildSearchPage, type SearchPageServer, startSearchPage } from '#test/support/search/search-page.ts';

let server: SearchPageServer;

beforeAll(async () => {
  server = await startSearchPage();
});
afterAll(async () => {
  await server?.close();
});

describe('search in the browser', () => {
  it('keeps its index in a file over a reload, under the policy of the product', async () => {
    const page = await server.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    const opened = await page.evaluate(() => window.harness.open('kept'));
    const seq = await page.evaluate(() => window.harness.save(['Surat tugas 620/118/SPK/2025', 'Laporan keuangan']));
    await page.evaluate((saved) => window.harness.ready(saved), seq);
    // What queries find already stands in the file once its transaction has ended.
    await page.evaluate(() => window.harness.rest());

    await page.reload();
    await page.waitForFunction(() => 'harness' in window);
    const reopened = await page.evaluate(() => window.harness.open('kept'));
    const statuses = await page.evaluate(() => window.harness.statuses());
    const found = await page.evaluate(() => window.harness.query({ entity: 'record', text: '118/spk' }));

    expect(opened).toMatchObject({ state: 'ready', storage: 'opfs', seq: 0 });
    expect(reopened).toMatchObject({ state: 'ready', storage: 'opfs', seq });
    expect(statuses.filter((status) => status.state === 'rebuilding')).toEqual([]);
    expect(found).toMatchObject({ status: 'ready', total: 1, rows: [{ card: { description: 'Surat tugas 620/118/SPK/2025' } }] });
    expect(refused).toEqual([]);
    await page.close();
  });

  it('shows what was just saved to a list that names it', async () => {
    const page = await server.newPage();
    await page.evaluate(() => window.harness.open('saved'));

    const answers = await page.evaluate(async () => {
      const results = [];
      for (let round = 0; round < 10; round++) {
        const includeSeq = await window.harness.save([`Naskah babak ${round}`]);
        results.push(await window.harness.query({ entity: 'record', text: `babak ${round}`, includeSeq }));
      }
      return results;
    });

    expect(answers.map((answer) => answer.status === 'ready' && [answer.total, answer.upToDate])).toEqual(answers.map(() => [1, true]));
    await page.close();
  });

  it('answers the newest of many queries and supersedes those between', async () => {
    const page = await server.newPage();
    await page.evaluate(() => window.harness.open('typed'));
    await page.evaluate(() => window.harness.save(['Peta wilayah Ngali']));

    const answers = await page.evaluate(() =>
      Promise.all(['n', 'ng', 'nga', 'ngal'].map((text) => window.harness.query({ entity: 'record', text, includeSeq: 1 }))),
    );

    expect(answers.slice(1, 3).map((answer) => answer.status)).toEqual(['superseded', 'superseded']);
    expect(answers[3]).toMatchObject({ status: 'ready', total: 1 });
    await page.close();
  });

  it('starts the worker once more when it dies, and gives up in words after that', async () => {
    const page = await server.newPage();
    await page.evaluate(() => window.harness.open('crashed'));
    const seq = await page.evaluate(() => window.harness.save(['Surat undangan']));

    await page.evaluate(() => window.harness.crashWorker());
    const again = await page.evaluate((saved) => window.harness.ready(saved), seq);
    const found = await page.evaluate(() => window.harness.query({ entity: 'record', text: 'undangan' }));

    expect(again).toMatchObject({ state: 'ready', storage: 'opfs' });
    expect(found).toMatchObject({ status: 'ready', total: 1 });

    await page.evaluate(() => window.harness.crashWorker());
    const last = await page.evaluate(() => window.harness.query({ entity: 'record', text: 'undangan' }));
    const statuses = await page.evaluate(() => window.harness.statuses());

    expect(last).toEqual({ status: 'unavailable' });
    expect(statuses.at(-1)).toEqual({ state: 'unavailable', why: 'workerDied' });
    await page.close();
  });

  it.each([
    ['from its first page', 4096, 8],
    ['in its middle', 30_000, 40_000],
  ])('throws a file away that is damaged %s, and builds the index again', async (_name, from, bytes) => {
    const page = await server.newPage();
    const dbName = `damaged-${from}`;
    await page.evaluate((name) => window.harness.open(name), dbName);
    const seq = await page.evaluate(async () => {
      let saved = 0;
      for (let batch = 0; batch < 10; batch++) {
        saved = await window.harness.save(Array.from({ length: 30 }, (_, n) => `Naskah nomor ${batch * 30 + n} perihal ${n * n}`));
      }
      return saved;
    });
    await page.evaluate((saved) => window.harness.ready(saved), seq);
    await page.reload();
    await page.waitForFunction(() => 'harness' in window);
    await page.evaluate(([name, at, count]) => window.harness.damage(name, at, count), [dbName, from, bytes] as const);

    await page.evaluate((name) => window.harness.open(name), dbName);
    await page.evaluate((saved) => window.harness.ready(saved), seq);
    await page.evaluate(() => window.harness.save(['Naskah sesudahnya']));
    await page.evaluate((saved) => window.harness.ready(saved + 1), seq);
    const found = await page.evaluate(() => window.harness.query({ entity: 'record', text: 'naskah' }));

    expect(found).toMatchObject({ status: 'ready', total: 301 });
    await page.close();
  });

  it('works in memory, and says so, where another page holds the file', async () => {
    const first = await server.newPage();
    await first.evaluate(() => window.harness.open('shared'));
    const second = await server.newPage();

    const status = await second.evaluate(() => window.harness.open('shared'));

    expect(status).toMatchObject({ state: 'ready', storage: 'memory' });
    await first.close();
    await second.close();
  });
});

describe.skipIf(!electronPath)('search in Electron', () => {
  it('keeps its index in a file over a restart of the program', async () => {
    const folder = await buildShell();
    await buildSearchPage(join(folder, 'out', 'renderer'));
    const dataFolder = await mkdtemp(join(tmpdir(), 'daluang-search-data-'));

    const first = await startShell(folder, { dataFolder });
    const opened = await first.page.evaluate(() => window.harness.open('kept'));
    const seq = await first.page.evaluate(() => window.harness.save(['Surat tugas 620/118/SPK/2025']));
    await first.page.evaluate((saved) => window.harness.ready(saved), seq);
    await first.page.evaluate(() => window.harness.rest());
    await first.app.close();
    const second = await startShell(folder, { dataFolder });
    const reopened = await second.page.evaluate(() => window.harness.open('kept'));
    const statuses = await second.page.evaluate(() => window.harness.statuses());
    const found = await second.page.evaluate(() => window.harness.query({ entity: 'record', text: '118/spk' }));
    await second.app.close();

    expect(opened).toMatchObject({ state: 'ready', storage: 'opfs' });
    expect(reopened).toMatchObject({ state: 'ready', storage: 'opfs', seq });
    expect(statuses.filter((status) => status.state === 'rebuilding')).toEqual([]);
    expect(found).toMatchObject({ status: 'ready', total: 1 });
    await rm(folder, { recursive: true, force: true });
    await rm(dataFolder, { recursive: true, force: true });
  });
});
