/** Whose list a case stands on, from registration to the end: Beranda and the register say the same of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Office, waitsFor } from '#renderer/cases/objection-next-step.ts';
import { reassignObjections } from '#renderer/commands/objections/reassign.ts';
import type { EventInput } from '#renderer/commands/objections/record-event.ts';
import { recordObjectionEvent } from '#renderer/commands/objections/record-event.ts';
import { readObjections } from '#renderer/db/queries/objections.ts';
import { byUrgency, type Waiting, waitingFor } from '#renderer/features/home/waiting-for-me.ts';
import type { Role } from '#shared/domain/access/access.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { aRegistered, type Counter, openCounter } from '#test/support/objection-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

const staff: readonly Role[] = ['petugas', 'sekretaris', 'ppid', 'atasan'];
const actor = (role: Role) => ({ personId: `${role}-1`, roles: [role] });
const office = (today: string): Office => ({
  today: calendarDate(today),
  officers: new Map(staff.map((role) => [`${role}-1`, actor(role)])),
});

/** Role -> what waits for it, of the one case that there is. */
async function waiting(ctx: Counter, today = '2026-06-10'): Promise<Partial<Record<Role, string>>> {
  const files = await readObjections(ctx.db);
  const of = (role: Role) => waitingFor(actor(role), files, office(today)).map(({ kind, since }) => `${kind} ${since}`);
  expect(staff.filter((role) => of(role).length > 0)).toEqual(
    staff.filter((role) => files.some((file) => waitsFor(actor(role), file, office(today)))),
  );
  return Object.fromEntries(staff.flatMap((role) => of(role).map((said) => [role, said])));
}

async function step(ctx: Counter, role: Role, kind: EventInput['kind'], data: EventInput['data'], on = '2026-06-10'): Promise<void> {
  const [file] = await readObjections(ctx.db);
  const input = { objectionId: file?.row.id ?? '', kind, on: calendarDate(on), data, seenEvents: file?.events.length ?? 0 };
  expectOk(await recordObjectionEvent(ctx.as(role), input));
}

const give = async (ctx: Counter, toPersonId: string) =>
  expectOk(
    await reassignObjections(ctx.as('sekretaris'), {
      fromPersonId: null,
      toPersonId,
      reason: 'Cuti tahunan',
      untilOn: calendarDate('2026-06-19'),
    }),
  );

describe('a case that was given to another officer', () => {
  it('leaves the others what that officer may not do', async () => {
    const ctx = await openCounter();
    await aRegistered(ctx);
    await step(ctx, 'sekretaris', 'forwarded', { addressees: ['atasan'], to: 'Atasan PPID' });
    await give(ctx, 'petugas-1');

    expect(await waiting(ctx)).toMatchObject({ sekretaris: 'check 2026-06-10', atasan: 'review 2026-06-10' });
    await step(ctx, 'sekretaris', 'checked', {});
    expect(await waiting(ctx)).toEqual({ sekretaris: 'recordSigned 2026-06-10', atasan: 'review 2026-06-10' });
  });

  it('waits for that officer alone where they may do it, and for all again when the leave is over', async () => {
    const ctx = await openCounter();
    await aRegistered(ctx);
    await step(ctx, 'sekretaris', 'checked', {});
    expect(Object.keys(await waiting(ctx))).toEqual(['petugas', 'sekretaris', 'ppid']);
    await give(ctx, 'petugas-1');

    expect(Object.keys(await waiting(ctx))).toEqual(['petugas']);
    expect(Object.keys(await waiting(ctx, '2026-06-22'))).toEqual(['petugas', 'sekretaris', 'ppid']);
  });

  it('never takes from the superior what the superior signs', async () => {
    const ctx = await openCounter();
    await aRegistered(ctx);
    await step(ctx, 'sekretaris', 'checked', {});
    await step(ctx, 'sekretaris', 'forwarded', { addressees: ['atasan'], to: 'Atasan PPID' });
    await give(ctx, 'sekretaris-1');

    expect(await waiting(ctx)).toEqual({ sekretaris: 'recordSigned 2026-06-10', atasan: 'review 2026-06-10' });
  });
});

it('what is due first stands first, then what waits longest', () => {
  const entry = (caseId: string, since: string): Waiting => ({
    kind: 'notify',
    register: 'request',
    caseId,
    number: caseId,
    since: calendarDate(since),
    information: '',
  });
  const due = new Map([
    ['late', calendarDate('2026-06-01')],
    ['soon', calendarDate('2026-06-11')],
  ]);

  const ordered = byUrgency(
    [entry('new', '2026-06-10'), entry('old', '2026-05-04'), entry('soon', '2026-06-02'), entry('late', '2026-06-09')],
    due,
  );

  expect(ordered.map(({ caseId }) => caseId)).toEqual(['late', 'soon', 'old', 'new']);
});
