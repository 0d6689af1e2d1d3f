/** Records that are tied to a case, as its page shows them. */
import { expect, it } from 'vitest';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { tiedRecords } from '#renderer/db/queries/tied-records.ts';
import { expectOk } from '#shared/lib/result.ts';
import { lendingOffice } from '#test/support/lending-office.ts';

it('each record of an objection and of its request stands once, with its place; what was untied is gone', async () => {
  const office = await lendingOffice();
  const [one, two, off] = [await office.aRecord({ description: 'A' }), await office.aRecord({ description: 'B' }), await office.aRecord()];
  const tie = (id: string, caseEntity: 'objection' | 'request', caseId: string, recordId: string) =>
    createOp('caseRecord', id, { caseEntity, caseId, recordId, stream: 'umum' });
  const ops = [
    tie('1', 'objection', 'o', one.id),
    tie('2', 'request', 'r', one.id),
    tie('3', 'request', 'r', two.id),
    tie('4', 'objection', 'o', off.id),
  ];
  expectOk(await commit(office.ctx, { command: 'test', user: null, ops }));
  const row = await office.ctx.db.rows('caseRecord').get('4');
  expectOk(
    await commit(office.ctx, {
      command: 'test',
      user: null,
      ops: [{ kind: 'patch', entity: 'caseRecord', id: '4', set: { void: 'salah' }, base: { void: row?._c ?? '' } }],
    }),
  );

  const tied = await tiedRecords(office.ctx.db, ['o', 'r']);

  expect(tied.map(({ record }) => record.description)).toEqual(['A', 'B']);
  expect(tied[0]?.place).toContain('017');
});
