/** The old registers and the office papers of the sample office are there to see, and set no clock running. */
import { beforeEach, expect, it } from 'vitest';
import { sampleOfficePapers } from '#renderer/app/sample/sample-office-papers.ts';
import { createSampleOffice, SAMPLE_ZONE } from '#renderer/commands/sample/create-sample-office.ts';
import { addSampleOldRegisters } from '#renderer/commands/sample/sample-old-register.ts';
import { storeSampleFiles } from '#renderer/commands/sample/store-sample-files.ts';
import { readObjections } from '#renderer/db/queries/objections.ts';
import { officePapers } from '#renderer/db/queries/office-papers.ts';
import { readOfficeState } from '#renderer/db/queries/office-state.ts';
import { oldRegisterBatches } from '#renderer/db/queries/old-register-batches.ts';
import { readRequests } from '#renderer/db/queries/requests.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import { finalObjectionStates } from '#shared/domain/objections/objection-workflow.ts';
import { finalRequestStates } from '#shared/domain/requests/request-workflow.ts';
import { expectOk } from '#shared/lib/result.ts';
import { testFonts } from '#test/fixtures/pdf/fonts.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { memoryPlatform } from '#test/support/memory-platform.ts';
import { memoryVault } from '#test/support/objection-counter.ts';

beforeEach(() => void wipeIndexedDb());

async function sampleOffice(at: string) {
  const platform = { ...memoryPlatform(), vault: memoryVault() };
  platform.clock.set(at);
  const { db, pump, identity } = expectOk(await openStore(platform));
  const ctx = { db, clock: platform.clock, ids: platform.ids, pump, identity, zone: () => SAMPLE_ZONE, platform, actor: null };
  expectOk(await createSampleOffice(ctx));
  return ctx;
}

it.each(['2026-06-10T01:42:00.000Z', '2027-01-03T01:42:00.000Z'])('has the registers of last year, closed, at %s', async (at) => {
  const ctx = await sampleOffice(at);
  await addSampleOldRegisters(ctx, SAMPLE_ZONE);

  const year = Number(at.slice(0, 4)) - 1;
  expect(await oldRegisterBatches(ctx.db, 'request')).toMatchObject([{ source: `Register permohonan ${year}`, stored: 3, standing: 3 }]);
  expect(await oldRegisterBatches(ctx.db, 'objection')).toMatchObject([{ source: `Register keberatan ${year}`, stored: 1, standing: 1 }]);
  const requests = (await readRequests(ctx.db)).filter(({ row }) => row.registeredAt?.startsWith('Register permohonan'));
  const objections = (await readObjections(ctx.db)).filter(({ known }) => known.oldRegister);
  expect(requests.every(({ known }) => finalRequestStates.includes(known.state))).toBe(true);
  expect(objections.every(({ known }) => finalObjectionStates.includes(known.state))).toBe(true);
  expect([...requests, ...objections]).toHaveLength(4);
});

it('keeps the closing sheets of two days and the printed register as papers of the office', async () => {
  const ctx = await sampleOffice('2026-06-10T01:42:00.000Z');
  const office = await readOfficeState(ctx.db, ctx.identity.deviceId);
  if (!office) throw new Error('the sample has an office');
  expectOk(await storeSampleFiles(ctx, await sampleOfficePapers(ctx, office, testFonts), []));

  const papers = await officePapers(ctx.db, ['dayClosing', 'registerList']);
  expect(papers.map(({ kind, about }) => [kind, about.day ?? about.scope])).toEqual([
    ['registerList', 'Tahun 2026'],
    ['dayClosing', '2026-06-09'],
    ['dayClosing', '2026-06-08'],
  ]);
});
