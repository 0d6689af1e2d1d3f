/** The work of the procedure in the sample office: every state is there to see, whatever the day. */
import { beforeEach, expect, it } from 'vitest';
import { DEFAULT_STAGE_DAYS } from '#renderer/commands/office/office-defaults.ts';
import { createSampleOffice, SAMPLE_ZONE } from '#renderer/commands/sample/create-sample-office.ts';
import { addSampleDocumentation } from '#renderer/commands/sample/sample-documentation.ts';
import { addSampleDocuments } from '#renderer/commands/sample/sample-documents.ts';
import { addSampleIdentification } from '#renderer/commands/sample/sample-identification.ts';
import { addSampleReceptions } from '#renderer/commands/sample/sample-receptions.ts';
import { addSampleStages } from '#renderer/commands/sample/sample-stages.ts';
import { readCalendar } from '#renderer/db/queries/calendar.ts';
import { readDocumentationReports } from '#renderer/db/queries/documentation.ts';
import { readDocuments } from '#renderer/db/queries/documents.ts';
import { readIdentificationLists } from '#renderer/db/queries/identification.ts';
import { readReceptions } from '#renderer/db/queries/receptions.ts';
import { readRunningStages, readStagedRecords } from '#renderer/db/queries/stages.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import { procedureWaiting } from '#renderer/features/home/procedure-waiting.ts';
import { oldCopiesOut } from '#shared/domain/procedure/controlled-documents.ts';
import { identificationStates } from '#shared/domain/procedure/identification.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { memoryPlatform } from '#test/support/memory-platform.ts';

beforeEach(() => {
  wipeIndexedDb();
});

it.each([
  ['a Sunday', '2026-11-22T01:42:00.000Z'],
  ['early in the year', '2027-01-04T01:42:00.000Z'],
])(
  'is there in every state on %s',
  async (_name, at) => {
    const platform = memoryPlatform();
    platform.clock.set(at);
    const opened = expectOk(await openStore(platform));
    const { db, pump, identity } = opened;
    const ctx = { db, clock: platform.clock, ids: platform.ids, pump, identity, zone: () => SAMPLE_ZONE, platform, actor: null };
    expectOk(await createSampleOffice(ctx));

    await addSampleReceptions(ctx, SAMPLE_ZONE);
    await addSampleStages(ctx, SAMPLE_ZONE, { hash: 'c'.repeat(64), bytes: 1200, name: 'daftar-otentikasi.pdf' });

    const today = civilDateOf(platform.clock.now(), SAMPLE_ZONE);
    const receptions = await readReceptions(db);
    expect(new Set(receptions.map(({ state }) => state))).toEqual(new Set(['toSort', 'sorted', 'voided']));
    const scan = { hash: 'd'.repeat(64), bytes: 1200, name: 'edaran.pdf' };
    await addSampleIdentification(ctx, SAMPLE_ZONE, scan);
    await addSampleDocumentation(ctx, SAMPLE_ZONE, scan);
    await addSampleDocuments(ctx, SAMPLE_ZONE, scan);
    const documents = await readDocuments(db, today);
    expect(new Set(documents.map(({ state }) => state))).toEqual(new Set(['inForce', 'upcoming', 'withdrawn']));
    expect(documents.some(({ copies, inForce }) => oldCopiesOut(copies, inForce?.row.id).length > 0)).toBe(true);
    const reports = await readDocumentationReports(db);
    expect(new Set(reports.map(({ known }) => known.state))).toEqual(new Set(['draft', 'reported', 'closed']));
    expect(reports.flatMap(({ known }) => known.unapplied)).toEqual([]);
    const lists = await readIdentificationLists(db);
    expect(new Set(lists.map(({ known }) => known.state))).toEqual(new Set(identificationStates));
    expect(lists.flatMap(({ known }) => known.unapplied)).toEqual([]);
    const staged = await readStagedRecords(db);
    expect(new Set(staged.map(({ known }) => known.state))).toEqual(
      new Set(['description', 'verification', 'authentication', 'coding', 'arrangement', 'complete']),
    );
    expect(staged.flatMap(({ known }) => known.unapplied)).toEqual([]);
    expect(receptions.every(({ row }) => row.receivedOn <= today)).toBe(true);
    expect(new Set((await readRunningStages(db)).map(({ record }) => record.id))).toEqual(
      new Set(staged.filter(({ known }) => known.state !== 'complete').map(({ record }) => record.id)),
    );

    const calendar = await readCalendar(db);
    const waitingFor = async (username: string) => {
      const actor = { personId: naturalId('person', 'sample', username), roles: [] };
      const waiting = await procedureWaiting({ ...ctx, actor }, { calendar, stageDays: DEFAULT_STAGE_DAYS }, today);
      return { ...waiting?.stages, lists: waiting?.lists.map(({ known }) => known.state), reports: waiting?.reports.length };
    };
    expect(await waitingFor('petugas')).toEqual({ count: 0, late: 0, lists: [], reports: 0 });
    const archivist = await waitingFor('arsiparis');
    expect(archivist.count).toBeGreaterThan(archivist.late ?? 0);
    expect(archivist.late).toBeGreaterThan(0);
    expect(new Set(archivist.lists)).toEqual(new Set(['draft', 'returned']));
    expect(new Set((await waitingFor('sekretaris')).lists)).toEqual(
      new Set(['submitted', 'checked', 'drafted', 'ppidApproved', 'approved']),
    );
  },
  150_000,
);
