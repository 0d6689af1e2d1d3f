/** The care log on a real database: written down with its files, due again, undone, voided. */
import { expect, it } from 'vitest';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { type CareInput, recordCare, voidCare } from '#renderer/commands/care/record-care.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { careOf, readCare } from '#renderer/db/queries/care.ts';
import { plannedCare } from '#shared/domain/care/care-log.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import { aFile } from '#test/support/archive-office.ts';
import { box, lendingOffice } from '#test/support/lending-office.ts';

const today = calendarDate('2026-06-10');

const aCare = (change: Partial<CareInput> = {}): CareInput => ({
  ref: box,
  kind: 'fumigation',
  on: calendarDate('2026-06-01'),
  doneBy: 'CV Rayap Tuntas',
  note: null,
  nextDueOn: calendarDate('2026-06-05'),
  files: [],
  ...change,
});

it('a care is kept with its files and told when it is due again; the next of its kind moves that day', async () => {
  const { ctx } = await lendingOffice();
  const user = await accessUserOf(ctx);
  const { hash, bytes, name } = aFile('d', 'surat.pdf');
  expectOk(await recordCare(ctx, aCare({ files: [{ hash, bytes, name }] })));

  const [entry] = await readCare(ctx.db, user);
  expect(entry).toMatchObject({ name: 'Boks 017', place: 'Gedung B', kind: 'fumigation', row: { doneBy: 'CV Rayap Tuntas' } });
  expect(
    await ctx.db
      .rows('paper')
      .where('caseId')
      .equals(entry?.id ?? '')
      .toArray(),
  ).toMatchObject([{ caseEntity: 'care', hash }]);
  expect(plannedCare(await readCare(ctx.db, user), today).map(({ state }) => state)).toEqual(['overdue']);

  expectOk(await recordCare(ctx, aCare({ on: today, nextDueOn: calendarDate('2027-06-10') })));
  expect(plannedCare(await readCare(ctx.db, user), today).map(({ state }) => state)).toEqual(['planned']);
  expect((await careOf(ctx.db, user, box.id)).map(({ on }) => on)).toEqual(['2026-06-10', '2026-06-01']);
});

it('of a restricted record it is told to those who may see the record', async () => {
  const { ctx, as, aRecord } = await lendingOffice();
  const record = await aRecord({ securityClass: 'restricted', unitId: 'unit-pu' });
  expectOk(await recordCare(ctx, aCare({ ref: record, kind: 'repair' })));

  expect(await readCare(ctx.db, await accessUserOf(ctx))).toHaveLength(1);
  expect(await readCare(ctx.db, await accessUserOf(await as('supervisor')))).toEqual([]);
  expect((await ctx.db.rows('careEvent').toArray()).map(({ stream }) => stream)).toEqual(['unit:unit-pu']);
});

it('is undone with its files, voided only with a reason, and refused where it can not be', async () => {
  const { ctx, as } = await lendingOffice();
  const { hash, bytes, name } = aFile('e');
  const saved = expectOk(await recordCare(ctx, aCare({ files: [{ hash, bytes, name }] })));
  expectOk(await undoChange(ctx, saved.changes[0]?.id ?? ''));
  expect(await readCare(ctx.db, await accessUserOf(ctx))).toEqual([]);

  expectOk(await recordCare(ctx, aCare()));
  const [entry] = await readCare(ctx.db, await accessUserOf(ctx));
  expect(await voidCare(ctx, entry?.id ?? '', ' ')).toEqual(err({ code: 'reasonRequired' }));
  expectOk(await voidCare(ctx, entry?.id ?? '', 'Salah ruang'));
  expect(await voidCare(ctx, entry?.id ?? '', 'Salah ruang')).toEqual(err({ code: 'unknownCare' }));

  expect(await recordCare(ctx, aCare({ on: calendarDate('2026-06-11'), nextDueOn: null }))).toEqual(err({ code: 'care.future' }));
  expect(await recordCare(ctx, aCare({ nextDueOn: calendarDate('2026-05-01') }))).toEqual(err({ code: 'care.dueBefore' }));
  expect(await recordCare(ctx, aCare({ ref: { entity: 'location', id: 'nowhere' } }))).toEqual(err({ code: 'unknownItem' }));
  expect(await recordCare(await as('kepala'), aCare())).toEqual(err({ code: 'notAllowed' }));
});
