/** What a scan anywhere in the window leads to. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createSampleOffice } from '#renderer/commands/sample/create-sample-office.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { labelId } from '#renderer/db/queries/labels.ts';
import { entryHashOf, readObjection } from '#renderer/db/queries/objections.ts';
import { theOffice } from '#renderer/db/queries/office.ts';
import { isScannable, isWholeCode, resolveScan } from '#renderer/db/queries/scanned.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import { formatLabelCode } from '#shared/domain/labels/label-code.ts';
import { expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { memoryPlatform } from '#test/support/memory-platform.ts';

async function sampleOffice() {
  const platform = memoryPlatform();
  platform.clock.set('2026-06-10T01:42:00.000Z');
  const { db, pump, identity } = expectOk(await openStore(platform));
  const { clock, ids } = platform;
  const ctx = { db, clock, ids, pump, identity, zone: () => 'Asia/Makassar' as const, platform, actor: null };
  expectOk(await createSampleOffice(ctx));
  return ctx;
}

beforeEach(() => {
  wipeIndexedDb();
});

describe('a scanned code', () => {
  it('of a receipt, or a register number alone, opens the case', async () => {
    const { db } = await sampleOffice();
    const objection = await db
      .rows('registerNumber')
      .filter(({ register }) => register === 'objection')
      .first();
    const request = await db
      .rows('registerNumber')
      .filter(({ register }) => register === 'request')
      .first();

    expect(await resolveScan(db, `DALUANG:KEB:${objection?.number}:0190:abcdef123456`)).toEqual({
      entity: 'objection',
      id: objection?.caseId,
      proof: { number: objection?.number, says: 'otherOffice' },
    });
    expect(await resolveScan(db, objection?.number ?? '')).toEqual({ entity: 'objection', id: objection?.caseId });
    expect(await resolveScan(db, request?.number ?? '')).toEqual({ entity: 'request', id: request?.caseId });
  });

  it('of a paper is compared with the entry that gave its number', async () => {
    const { db } = await sampleOffice();
    const number = await db
      .rows('registerNumber')
      .filter(({ register }) => register === 'objection')
      .first();
    const file = await readObjection(db, number?.caseId ?? '');
    const hash = file && (await entryHashOf(db, file));
    const office = await theOffice(db);
    const qr = `DALUANG:KEB:${number?.number}:${office?.id}:${hash?.slice(0, 12)}`;

    expect((await resolveScan(db, qr))?.proof?.says).toBe('matches');
    const forged = `${qr.slice(0, -1)}${qr.endsWith('0') ? '1' : '0'}`;
    expect((await resolveScan(db, forged))?.proof?.says).toBe('differs');
  });

  it('of a slip opens the entry that was left incomplete', async () => {
    const { db } = await sampleOffice();
    const visit = (await db.rows('objection').toArray()).find(({ papers }) => !papers.identity);

    expect(await resolveScan(db, `DALUANG:VISIT:${visit?.visitCode}:0190`)).toEqual({ entity: 'objection', id: visit?.id });
  });

  it('of a label opens the record that it stands on', async () => {
    const ctx = await sampleOffice();
    const [record] = await ctx.db.records.after(null, 1);
    const code = formatLabelCode({ prefix: 'MLS', desk: 'A', seq: 12 });
    const row = { code, itemEntity: 'record' as const, itemId: record?.id ?? '', madeAt: ctx.clock.now() };
    expectOk(await commit(ctx, { command: 'label.print', user: null, ops: [createOp('label', labelId(code), row)] }));

    expect(await resolveScan(ctx.db, code)).toEqual({ entity: 'record', id: record?.id });
  });

  it('of a sheet of the pad opens the late entry as long as its number is not in the register', async () => {
    const { db } = await sampleOffice();

    expect(await resolveScan(db, 'DALUANG:PAD:001/KEB/B/2026:0190')).toEqual({ entity: 'padForm', id: '001/KEB/B/2026' });
  });

  it('that is nobody’s leads nowhere', async () => {
    const { db } = await sampleOffice();

    expect(await resolveScan(db, '999/KEB/A/IV/2026')).toBeNull();
    expect(await resolveScan(db, formatLabelCode({ prefix: 'MLS', desk: 'A', seq: 13 }))).toBeNull();
  });

  it.each([
    ['a word', 'anggaran', false],
    ['a name', 'Hendra Wijoyo', false],
    ['a date', '10/6/2026', false],
    ['a register number', '002/KEB/A/IV/2026', true],
    ['a label', 'MLS-A-0000123-', false],
  ])('is told from what a hand types fast: %s', (_name, text, scannable) => {
    expect(isScannable(text)).toBe(scannable);
  });

  it.each([
    ['the code of a receipt', 'DALUANG:KEB:002/KEB/A/IV/2026:0190:abcdef123456', true],
    ['a label', formatLabelCode({ prefix: 'MLS', desk: 'A', seq: 12 }), true],
    ['a register number, which a search finds', '002/KEB/A/IV/2026', false],
    ['words around a code', 'lihat DALUANG:KEB:002/KEB/A/IV/2026', false],
  ])('is a whole one: %s', (_name, text, whole) => {
    expect(isWholeCode(text)).toBe(whole);
  });
});
