/** Coding by the method of a unit on a real database: the list, the codes that a batch is given, what is refused. */
import { describe, expect, it } from 'vitest';
import { saveCodeScheme } from '#renderer/commands/procedure/code-scheme.ts';
import { recordStage } from '#renderer/commands/procedure/record-stage.ts';
import { withdrawStage } from '#renderer/commands/procedure/withdraw-stage.ts';
import { readCodeSchemes } from '#renderer/db/queries/code-schemes.ts';
import { stagesOf } from '#renderer/db/queries/stages.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { lendingOffice } from '#test/support/lending-office.ts';

const on = calendarDate('2026-06-10');
const scheme = { unitId: 'unit-umum', pattern: '{kode}/{urut:000}/{tahun}', note: null, list: 'UM-01\tRapat\nUM-02\tRumah tangga' };
const scan = { hash: 'b'.repeat(64), bytes: 900, name: 'daftar.pdf' };
const dated = { kind: 'year', from: calendarDate('2021-01-01'), to: calendarDate('2021-12-31'), circa: false } as const;

/** Records of the unit "Umum" that wait for their code. */
async function office(count: number) {
  const made = await lendingOffice();
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push((await made.aRecord({ date: dated, classCodeId: null })).id);
  const step = (kind: 'begun' | 'verified' | 'authenticated' | 'coded', data: JsonObject = {}, recordIds: readonly string[] = ids) =>
    recordStage(made.ctx, { recordIds, kind, on, data, scan: kind === 'authenticated' ? scan : null });
  expectOk(await step('begun'));
  expectOk(await step('verified', { selfReason: 'satu orang' }));
  expectOk(await step('authenticated', { signer: 'Sitti', source: 'Buku agenda' }));
  const codes = async () => (await made.ctx.db.records.bulkGet(ids)).map((row) => row?.unitCode ?? null);
  return { ...made, ids, step, codes };
}

describe('the method of a unit', () => {
  it('is kept with its list; what is dropped from it is found no more, and comes back', async () => {
    const { ctx, as } = await lendingOffice();
    expectOk(await saveCodeScheme(ctx, scheme));
    expectOk(await saveCodeScheme(ctx, { ...scheme, list: 'UM-02\tKerumahtanggaan' }));
    const codes = async () => (await readCodeSchemes(ctx.db)).get('unit-umum')?.codes.map(({ code, title }) => [code, title]);
    expect(await codes()).toEqual([['UM-02', 'Kerumahtanggaan']]);
    expectOk(await saveCodeScheme(ctx, scheme));
    expect(await codes()).toEqual([
      ['UM-01', 'Rapat'],
      ['UM-02', 'Rumah tangga'],
    ]);
    expect(await saveCodeScheme(ctx, { ...scheme, pattern: '{rak}' })).toEqual(err({ code: 'pattern.unknown', part: '{rak}' }));
    expect(await saveCodeScheme(ctx, { ...scheme, list: 'UM-01' })).toEqual(err({ code: 'codeList.noTitle', line: 1 }));
    expect(await saveCodeScheme(ctx, { ...scheme, unitId: 'nowhere' })).toEqual(err({ code: 'unknownUnit' }));
    expect(await saveCodeScheme(await as('petugas'), scheme)).toEqual(err({ code: 'notAllowed' }));
  });

  it('gives a batch its codes in one step, numbered on from those in use', async () => {
    const { ctx, ids, step, codes, aRecord } = await office(3);
    expectOk(await saveCodeScheme(ctx, scheme));
    await aRecord({ unitCode: 'UM-02/007/2021' });
    expect(await step('coded')).toEqual(err({ code: 'event.incomplete', fields: ['kode'] }));

    expectOk(await step('coded', { kode: 'UM-02' }, ids.slice(0, 2)));
    expect(await codes()).toEqual(['UM-02/008/2021', 'UM-02/009/2021', null]);
    expectOk(await step('coded', { kode: 'UM-02' }, ids.slice(2)));
    expect((await codes()).at(-1)).toBe('UM-02/010/2021');
  });

  it('takes the code back with the step that gave it, and gives the right one anew', async () => {
    const { ctx, ids, step, codes } = await office(2);
    expectOk(await saveCodeScheme(ctx, scheme));
    expectOk(await step('coded', { kode: 'UM-01' }));
    const event = (await stagesOf(ctx.db, ids)).get(ids[0] ?? '')?.events.at(-1)?.id ?? '';

    expectOk(await withdrawStage(ctx, event, 'salah kode'));
    expect(await codes()).toEqual([null, null]);
    expectOk(await step('coded', { kode: 'UM-02' }));
    expect(await codes()).toEqual(['UM-02/001/2021', 'UM-02/002/2021']);
  });

  it('leaves a record that lacks what the method asks for, and the code that one bears already', async () => {
    const { ctx, ids, step, codes } = await office(1);
    expectOk(await saveCodeScheme(ctx, { ...scheme, pattern: '{klasifikasi}.{urut}' }));
    expect(await step('coded')).toEqual(err({ code: 'stage.none' }));
    expectOk(await saveCodeScheme(ctx, { ...scheme, pattern: 'UM-{urut:00}' }));
    const done = expectOk(await step('coded'));
    expect(done.done).toEqual(ids);
    const [first] = await codes();
    expectOk(await recordStage(ctx, { recordIds: ids, kind: 'returned', on, data: { stage: 'coding', reason: 'periksa' } }));
    expectOk(await step('coded'));
    expect(await codes()).toEqual([first]);
  });
});
