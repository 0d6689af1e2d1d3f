/** What cases propose for the public information list, and what becomes of it (domain.md 8, scenario 16). */
import { beforeEach, describe, expect, it } from 'vitest';
import { changeByProposal, declineProposal } from '#renderer/commands/dip/answer-proposal.ts';
import { addDipEntry } from '#renderer/commands/dip/save-entry.ts';
import { tieDipEntry, untieDipEntry } from '#renderer/commands/dip/tie-entry.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { recordObjectionEvent } from '#renderer/commands/objections/record-event.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { readDipFile } from '#renderer/db/queries/dip.ts';
import { casesOfEntry, entriesOfCase } from '#renderer/db/queries/dip-cases.ts';
import { proposalsOfCase, readDipProposals, waitingProposals } from '#renderer/db/queries/dip-proposals.ts';
import { readObjection } from '#renderer/db/queries/objections.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { anAdded, anEntry } from '#test/support/dip-office.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { anObjection, aRegistered, type Counter, openCounter } from '#test/support/objection-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

const on = calendarDate('2026-06-10');
const decided = { information: 'RAB 2025', decisionNumber: 'KEP-9', decidedOn: '2026-06-10' };
const decision = { kind: 'decision', number: 'KEP-9', on };

/** A registered objection whose closing proposed what its decision opened. */
async function aProposal(data: object = decided) {
  const ctx = await openCounter();
  const caseId = await aRegistered(ctx);
  const eventId = ctx.ids.newId();
  const event = {
    objectionId: caseId,
    position: 90,
    kind: 'dipProposed',
    on,
    at: ctx.clock.now(),
    data: { ...data },
    personId: null,
  } as const;
  expectOk(await commit(ctx, { command: 'test.propose', user: null, ops: [createOp('objectionEvent', eventId, event)] }));
  return { ctx, caseId, ppid: ctx.as('ppid'), ref: { register: 'objection' as const, eventId } };
}

const only = async (ctx: Counter) => (await readDipProposals(ctx.db))[0];

describe('a proposal of a case', () => {
  it('waits with its case and the decision as its basis', async () => {
    const { ctx, caseId, ref } = await aProposal();

    expect(await readDipProposals(ctx.db)).toEqual([
      {
        id: ref.eventId,
        register: 'objection',
        caseId,
        caseNumber: '001/KEB/A/VI/2026',
        information: 'RAB 2025',
        basis: decision,
        proposedOn: on,
        answer: null,
      },
    ]);
    expect(await waitingProposals(ctx.db)).toBe(1);
  });

  it('becomes an entry that rests on the decision and is tied to the case, once', async () => {
    const { ctx, caseId, ppid, ref } = await aProposal();
    const input = anEntry({ basis: { kind: 'decision', number: 'KEP-9', on }, on, origin: { kind: 'objection', id: ref.eventId } });

    expect(await addDipEntry(ctx.as('sekretaris'), input)).toEqual(err({ code: 'notAllowed' }));
    const saved = expectOk(await addDipEntry(ppid, input));

    expect((await only(ctx))?.answer).toMatchObject({ outcome: 'added', entryId: saved.id, personId: 'ppid-1' });
    expect((await readDipFile(ctx.db, saved.id))?.known.basis).toMatchObject(decision);
    expect(await casesOfEntry(ctx.db, saved.id)).toMatchObject([{ register: 'objection', caseId, caseNumber: '001/KEB/A/VI/2026' }]);
    expect(await addDipEntry(ppid, input)).toEqual(err({ code: 'proposalAnswered' }));
    expectOk(await undoChange(ppid, saved.changeId));
    expect((await only(ctx))?.answer).toBeNull();
    expectOk(await addDipEntry(ppid, input));
    expect(await waitingProposals(ctx.db)).toBe(0);
  });

  it('reclassifies an entry that is there, with the decision; of the same class it only puts it on the decision', async () => {
    const { ctx, ppid, ref } = await aProposal();
    const entryId = await anAdded(ppid, { class: 'alwaysAvailable' });
    const change = { ...ref, entryId, class: 'periodic', reason: '', seenEvents: 1 } as const;

    expect(await changeByProposal(ppid, change)).toEqual(err({ code: 'event.incomplete', fields: ['reason'] }));
    expect(await changeByProposal(ppid, { ...change, reason: 'Dibuka', seenEvents: 0 })).toEqual(err({ code: 'eventsSince', count: 1 }));
    const changed = expectOk(await changeByProposal(ppid, { ...change, reason: 'Dibuka melalui keberatan' }));

    expect((await readDipFile(ctx.db, entryId))?.known).toMatchObject({ class: 'periodic', basis: decision });
    expect((await only(ctx))?.answer).toMatchObject({ outcome: 'changed', entryId });
    expectOk(await undoChange(ppid, changed.changes[0]?.id ?? ''));
    expectOk(await changeByProposal(ppid, { ...change, class: 'alwaysAvailable' }));
    expect((await readDipFile(ctx.db, entryId))?.events.map(({ kind }) => kind)).toEqual(['listed', 'based']);
  });

  it('without a decision changes nothing but the tie where the class stays', async () => {
    const { ctx, caseId, ppid, ref } = await aProposal({ information: 'RAB 2025' });
    const entryId = await anAdded(ppid);

    expectOk(await changeByProposal(ppid, { ...ref, entryId, class: 'periodic', reason: '', seenEvents: 1 }));

    expect((await readDipFile(ctx.db, entryId))?.events).toHaveLength(1);
    expect(await entriesOfCase(ctx.db, caseId, on)).toMatchObject([{ entry: { row: { id: entryId } } }]);
  });

  it('is declined with a reason by who keeps the list', async () => {
    const { ctx, caseId, ppid, ref } = await aProposal();

    expect(await declineProposal(ctx, { ...ref, reason: 'x' })).toEqual(err({ code: 'notAllowed' }));
    expect(await declineProposal(ppid, { ...ref, reason: ' ' })).toEqual(err({ code: 'reasonNeeded' }));
    expect(await declineProposal(ppid, { ...ref, eventId: 'nothing', reason: 'x' })).toEqual(err({ code: 'unknownProposal' }));
    expectOk(await declineProposal(ppid, { ...ref, reason: 'Sudah termuat dalam laporan keuangan' }));

    expect(await proposalsOfCase(ctx.db, 'objection', caseId)).toMatchObject([
      { answer: { outcome: 'declined', reason: 'Sudah termuat dalam laporan keuangan', entryId: null } },
    ]);
  });
});

describe('a case and an entry', () => {
  it('are tied by whoever sees both, with when it must be announced, and untied again (scenario 13)', async () => {
    const ctx = await openCounter();
    const caseId = await aRegistered(ctx);
    const entryId = await anAdded(ctx.as('ppid'), { on: calendarDate('2025-06-01') });
    const tie = { caseEntity: 'objection', caseId, entryId } as const;

    expect(await tieDipEntry(ctx.as('arsiparis'), tie)).toEqual(err({ code: 'notAllowed' }));
    expectOk(await tieDipEntry(ctx, tie));

    expect(await entriesOfCase(ctx.db, caseId, on)).toMatchObject([{ due: { dueOn: '2025-12-01', state: 'overdue', daysLeft: -191 } }]);
    expect(await tieDipEntry(ctx, { ...tie, caseId: 'nothing' })).toEqual(err({ code: 'unknownCase' }));
    expectOk(await untieDipEntry(ctx, tie));
    expect(await entriesOfCase(ctx.db, caseId, on)).toEqual([]);
    expectOk(await tieDipEntry(ctx, tie));
    expect(await casesOfEntry(ctx.db, entryId)).toHaveLength(1);
  });

  it('an objection on ground b is registered without a request, tied to the entry in the same act (scenario 13)', async () => {
    const ctx = await openCounter();
    const entryId = await anAdded(ctx.as('ppid'), { on: calendarDate('2025-06-01') });

    const caseId = await aRegistered(ctx, {
      values: anObjection({ grounds: ['b'], requestId: null, requestNumber: null }),
      dipEntryId: entryId,
    });

    const file = await readObjection(ctx.db, caseId);
    const [tie] = await ctx.db.rows('dipCase').toArray();
    expect(file?.row).toMatchObject({ requestId: null, requestNumber: null });
    expect(tie?._c).toBe(file?.row._c);
    expect(await entriesOfCase(ctx.db, caseId, on)).toMatchObject([{ entry: { row: { id: entryId } }, due: { state: 'overdue' } }]);
  });

  it('a review that looked at an entry ties it', async () => {
    const ctx = await openCounter();
    const sekretaris = ctx.as('sekretaris');
    const entryId = await anAdded(ctx.as('ppid'));
    const caseId = await aRegistered(ctx);
    const act = async (kind: 'forwarded' | 'reviewed', data: JsonObject) =>
      recordObjectionEvent(sekretaris, {
        objectionId: caseId,
        kind,
        on,
        data,
        scan: { hash: 'c'.repeat(64), bytes: 900, name: `${kind}.pdf` },
        seenEvents: (await readObjection(ctx.db, caseId))?.events.length ?? 0,
      });
    expectOk(await act('forwarded', { to: 'Atasan PPID', addressees: ['atasan'] }));

    const found = [{ entity: 'dipEntry', id: entryId, label: 'Ringkasan laporan keuangan tahun 2025' }];
    expectOk(await act('reviewed', { signer: 'Syamsul Bakri', fromSignedPaper: true, finding: 'justified', found }));

    expect(await casesOfEntry(ctx.db, entryId)).toMatchObject([{ caseId }]);
  });
});
