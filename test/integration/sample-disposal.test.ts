/** Retention and disposal of the sample office: every list and state is there to see, whatever the day. */
import { beforeEach, expect, it } from 'vitest';
import { createSampleOffice, SAMPLE_ZONE } from '#renderer/commands/sample/create-sample-office.ts';
import { addSampleDisposal } from '#renderer/commands/sample/sample-disposal.ts';
import { addSampleLoans } from '#renderer/commands/sample/sample-loans.ts';
import { archiveList } from '#renderer/db/queries/archive-lists.ts';
import { dueRecords } from '#renderer/db/queries/due-records.ts';
import { readProposals } from '#renderer/db/queries/proposals.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import { archiveListKinds } from '#shared/domain/archive-lists/archive-lists.ts';
import { missingPapers } from '#shared/domain/disposal/disposal-papers.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { expectOk } from '#shared/lib/result.ts';
import { aScan } from '#test/support/disposal-office.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { memoryPlatform } from '#test/support/memory-platform.ts';

beforeEach(() => {
  wipeIndexedDb();
});

it.each([
  ['a Wednesday', '2026-06-10T01:42:00.000Z'],
  ['a leap day', '2028-02-29T01:42:00.000Z'],
])('has records on every list and proposals in their states on %s', async (_name, at) => {
  const platform = memoryPlatform();
  platform.clock.set(at);
  const opened = expectOk(await openStore(platform));
  const ctx = {
    db: opened.db,
    clock: platform.clock,
    ids: platform.ids,
    pump: opened.pump,
    identity: opened.identity,
    zone: () => SAMPLE_ZONE,
    platform,
    actor: null,
  };
  expectOk(await createSampleOffice(ctx));
  await addSampleLoans(ctx, SAMPLE_ZONE);

  await addSampleDisposal(ctx, SAMPLE_ZONE, async () => aScan('a'));

  const due = (await dueRecords(opened.db, civilDateOf(platform.clock.now(), SAMPLE_ZONE))) ?? [];
  expect(new Set(due.filter(({ proposal }) => !proposal).map(({ list }) => list))).toEqual(
    new Set(['transfer', 'destruction', 'handover', 'review', 'waiting']),
  );
  expect(new Set(due.flatMap(({ locks }) => locks.map(({ kind }) => kind)))).toEqual(new Set(['hold', 'objection', 'loan', 'exception']));
  for (const kind of archiveListKinds)
    expect(await archiveList(opened.db, civilDateOf(platform.clock.now(), SAMPLE_ZONE), { kind, unitId: null }), kind).not.toEqual([]);
  const proposals = await readProposals(opened.db);
  expect(new Set(proposals.map(({ row, known }) => `${row.kind} ${known.state}`))).toEqual(
    new Set([
      'destruction filed',
      'transfer filed',
      'transfer proposed',
      'destruction ready',
      'destruction headApproved',
      'handover examined',
    ]),
  );
  expect(proposals.flatMap(({ known }) => known.unapplied)).toEqual([]);
  for (const { row, known } of proposals.filter((one) => one.known.state === 'filed')) expect(missingPapers(row.kind, known)).toEqual([]);
});
