/** Applicants as people: linked by the counter, merged and taken apart, reached or not; the number opened for a purpose. */
import { beforeEach, describe, expect, it } from 'vitest';
import { adoptCases } from '#renderer/commands/applicants/adopt-cases.ts';
import { addApplicant, editApplicant } from '#renderer/commands/applicants/edit-applicant.ts';
import { mergeApplicants, unmergeApplicants } from '#renderer/commands/applicants/merge-applicants.ts';
import { openIdentityNumber } from '#renderer/commands/applicants/open-number.ts';
import { recordContact } from '#renderer/commands/applicants/record-contact.ts';
import { recordVisit } from '#renderer/commands/objections/record-visit.ts';
import { registerObjection } from '#renderer/commands/objections/register-objection.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { allCasesOf } from '#renderer/db/open-cases.ts';
import { createOp } from '#renderer/db/patch.ts';
import { applicantCases, casesWithoutPerson, identityChecksOf, personOfCase, readApplicants } from '#renderer/db/queries/applicants.ts';
import { readyToCollect } from '#renderer/db/queries/contacts.ts';
import { casesBearing } from '#renderer/db/queries/outside-numbers.ts';
import { assert } from '#shared/lib/assert.ts';
import { calendarDate } from '#shared/lib/calendar-date.ts';
import { err, expectOk } from '#shared/lib/result.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { anObjection, aRegistered, aRegistration, atWork, openCounter } from '#test/support/objection-counter.ts';
import { aGrant, aRegisteredRequest, aRequest, recordNow, requestFile } from '#test/support/request-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

const NIK = '6472011203900007';

const aPerson = (changes: Partial<EntityFields<'applicant'>> = {}): EntityFields<'applicant'> => ({
  kind: 'person',
  name: 'Sulastri Wardhana',
  address: null,
  contact: '0812-5500-1742',
  occupation: null,
  identityKind: 'ktp',
  identityNumber: NIK,
  identityValidUntil: null,
  note: null,
  ...changes,
});

describe('a registration', () => {
  it('makes the person once, links the case, and notes the identity that was shown', async () => {
    const ctx = await openCounter();

    const id = await aRegisteredRequest(ctx);

    const [file, ...others] = await readApplicants(ctx.db, await allCasesOf(ctx.db).refresh());
    expect(others).toEqual([]);
    expect(file).toMatchObject({ row: { name: 'Sulastri Wardhana', identityNumber: null }, merged: [], cases: [{ caseId: id }] });
    expect(file && (await identityChecksOf(ctx.db, file))).toMatchObject([{ caseId: id, personId: 'petugas-1', lastDigits: null }]);
  });

  it('links a second case to the person who was taken, and keeps the first case as it was written', async () => {
    const ctx = await openCounter();
    const first = await aRegisteredRequest(ctx);
    const known = await personOfCase(ctx.db, first);
    const moved = { ...aRequest().applicant, address: 'Jl. Baru No. 1' };
    const person = {
      applicantId: known?.id ?? '',
      fromCase: null,
      identity: { identityKind: 'ktp' as const, identityNumber: NIK, identityValidUntil: null },
    };

    const second = expectOk(await registerObjection(ctx, aRegistration(ctx, { values: anObjection({ applicant: moved }), person }))).id;

    const files = await readApplicants(ctx.db, await allCasesOf(ctx.db).refresh());
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ row: { address: 'Jl. Baru No. 1', identityNumber: NIK } });
    expect(new Set(files[0]?.cases.map(({ caseId }) => caseId))).toEqual(new Set([first, second]));
    expect((await requestFile(ctx, first)).row.applicant.address).toBe('Jl. Kemiri No. 12, Kel. Teluk Batu');
  });

  it('makes somebody else of who is typed over with another name', async () => {
    const ctx = await openCounter();
    const known = await personOfCase(ctx.db, await aRegisteredRequest(ctx));
    const values = aRequest({ applicant: { ...aRequest().applicant, name: 'Bagus Wardhana' } });

    await aRegisteredRequest(ctx, { values, person: { applicantId: known?.id ?? '', fromCase: null, identity: null } });

    expect((await readApplicants(ctx.db, await allCasesOf(ctx.db).refresh())).map(({ row }) => row.name).toSorted()).toEqual([
      'Bagus Wardhana',
      'Sulastri Wardhana',
    ]);
  });

  it('continues a visit with its person, and notes the identity on the day on which it was shown', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-05-07T10:00');
    const bare = anObjection({ papers: { ...anObjection().papers, identity: false } });
    const arrival = { channel: 'counter' as const, receivedAt: ctx.clock.now() };
    const visit = expectOk(await recordVisit(ctx, { objectionId: null, values: bare, base: {}, arrival }));
    await atWork(ctx, '2026-05-11T10:00');

    await aRegistered(ctx, { objectionId: visit.id });

    const [file, ...others] = await readApplicants(ctx.db, await allCasesOf(ctx.db).refresh());
    expect(others).toEqual([]);
    expect(file && (await identityChecksOf(ctx.db, file))).toMatchObject([{ caseId: visit.id, on: '2026-05-11' }]);
  });
});

describe('cases of before', () => {
  it('get a person each, one for the same name and contact', async () => {
    const ctx = await openCounter();
    await aRegisteredRequest(ctx);
    await aRegistered(ctx);
    const links = await ctx.db.rows('caseApplicant').toArray();
    const voids = links.map(({ id, _c }) => ({
      kind: 'patch' as const,
      entity: 'caseApplicant' as const,
      id,
      set: { void: 'as before' },
      base: { void: _c },
    }));
    expectOk(await commit(ctx, { command: 'test.unlink', user: null, ops: voids }));
    expect(await casesWithoutPerson(ctx.db, await allCasesOf(ctx.db).refresh())).toHaveLength(2);

    const adopted = expectOk(await adoptCases(ctx));

    expect(adopted).toEqual({ people: 1, cases: 2 });
    expect(await casesWithoutPerson(ctx.db, await allCasesOf(ctx.db).refresh())).toEqual([]);
  });
});

describe('a contact', () => {
  it("that cannot be one is refused where it is typed; one that stands there already stays readable and in nobody's way", async () => {
    const ctx = await openCounter();
    expect(await addApplicant(ctx, aPerson({ contact: 'x' }))).toEqual(err({ code: 'wrongContact' }));
    expectOk(await commit(ctx, { command: 'applicant.add', user: null, ops: [createOp('applicant', 'old', aPerson({ contact: 'x' }))] }));
    const row = await ctx.db.rows('applicant').get('old');
    assert(row, 'it was stored');

    expect(await editApplicant(ctx, row, { contact: 'y' }, {})).toEqual(err({ code: 'wrongContact' }));
    expectOk(await editApplicant(ctx, row, { contact: 'x', note: 'Datang sendiri' }, {}));

    expect(await ctx.db.rows('applicant').get('old')).toMatchObject({ contact: 'x', note: 'Datang sendiri' });
  });
});

describe('two entries of one person', () => {
  it('become one with the cases of both, and two again', async () => {
    const ctx = await openCounter();
    await aRegisteredRequest(ctx);
    await aRegisteredRequest(ctx);
    const [a, b] = (await readApplicants(ctx.db, await allCasesOf(ctx.db).refresh())).map(({ row }) => row);

    expectOk(await mergeApplicants(ctx, { fromId: a?.id ?? '', intoId: b?.id ?? '', reason: 'orang yang sama' }));

    const merged = await readApplicants(ctx.db, await allCasesOf(ctx.db).refresh());
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ row: { id: b?.id }, merged: [{ row: { id: a?.id } }] });
    expect(merged[0]?.cases).toHaveLength(2);
    expect(await mergeApplicants(ctx, { fromId: b?.id ?? '', intoId: a?.id ?? '', reason: '' })).toEqual(err({ code: 'samePerson' }));

    const merge = merged[0]?.merged[0]?.merge;
    if (!merge) throw new Error('no merge');
    expect(await unmergeApplicants(ctx, merge, ' ')).toEqual(err({ code: 'reasonNeeded' }));
    expectOk(await unmergeApplicants(ctx, merge, 'ayah dan anak'));
    expect(await readApplicants(ctx.db, await allCasesOf(ctx.db).refresh())).toHaveLength(2);

    expectOk(await mergeApplicants(ctx, { fromId: a?.id ?? '', intoId: b?.id ?? '', reason: 'sudah ditanyakan' }));
    expect(await readApplicants(ctx.db, await allCasesOf(ctx.db).refresh())).toHaveLength(1);
  });

  it('are offered as one at the counter, with what is known today', async () => {
    const ctx = await openCounter();
    await aRegisteredRequest(ctx);
    const [file] = await readApplicants(ctx.db, await allCasesOf(ctx.db).refresh());
    if (!file) throw new Error('no applicant');
    expectOk(await editApplicant(ctx, file.row, { contact: 'sulastri@surat.example' }, {}));
    expectOk(await addApplicant(ctx, aPerson({ name: 'Tanpa Perkara' })));

    const cases = await applicantCases(ctx.db, await allCasesOf(ctx.db).refresh());

    expect(cases.map(({ applicant: { name, contact } }) => [name, contact])).toEqual([
      ['Sulastri Wardhana', 'sulastri@surat.example'],
      ['Tanpa Perkara', '0812-5500-1742'],
    ]);
  });
});

describe('what is ready to be collected', () => {
  it('waits with the tries to reach the applicant until it is handed over', async () => {
    const ctx = await openCounter();
    await atWork(ctx, '2026-06-10T09:00');
    const id = await aRegisteredRequest(ctx, { values: aRequest({ deliveryChannel: 'pickup' }) });
    const mailed = await aRegisteredRequest(ctx);
    for (const requestId of [id, mailed]) expectOk(await recordNow(ctx.as('ppid'), requestId, 'noticeGiven', aGrant));
    const on = calendarDate('2026-06-10');
    expectOk(await recordContact(ctx, { register: 'request', caseId: id, on, channel: 'Telepon', reached: false, note: 'tidak diangkat' }));
    expectOk(await recordContact(ctx, { register: 'request', caseId: id, on, channel: 'SMS/WhatsApp', reached: true, note: null }));

    expect(await readyToCollect(ctx.db, await allCasesOf(ctx.db).refresh())).toMatchObject([
      {
        id,
        since: '2026-06-10',
        tries: [
          { reached: false, position: 0 },
          { reached: true, position: 1, personId: 'petugas-1' },
        ],
      },
    ]);
    expectOk(
      await recordNow(ctx, id, 'delivered', {
        receiver: 'Sulastri',
        channel: 'pickup',
        receivedOn: on,
        items: 'Laporan',
        form: 'softcopy',
      }),
    );
    expect(await readyToCollect(ctx.db, await allCasesOf(ctx.db).refresh())).toEqual([]);
  });

  it('is not noted by who does not serve the desk, nor on a day to come', async () => {
    const ctx = await openCounter();
    const input = { register: 'request' as const, caseId: 'x', channel: 'Telepon', reached: true, note: null };

    expect(await recordContact(ctx.as('arsiparis'), { ...input, on: calendarDate('2026-06-10') })).toEqual(err({ code: 'notAllowed' }));
    expect(await recordContact(ctx, { ...input, on: calendarDate('2030-01-01') })).toEqual(err({ code: 'futureDate' }));
  });
});

describe('the number of an identity (scenario 15)', () => {
  it('is opened for a purpose, and refused to the archivist; both are written down', async () => {
    const ctx = await openCounter();
    const { id } = expectOk(await addApplicant(ctx, aPerson()));

    expect(await openIdentityNumber(ctx, id, 'verify')).toEqual({ ok: true, value: NIK });
    expect(await openIdentityNumber(ctx.as('arsiparis'), id, 'verify')).toEqual(err({ code: 'notAllowed' }));

    const activity = (await ctx.db.rows('activity').toArray()).map(({ kind, personId, subject, data }) => ({
      kind,
      personId,
      subject,
      data,
    }));
    expect(activity).toEqual([
      { kind: 'identity.numberOpened', personId: 'petugas-1', subject: { entity: 'applicant', id }, data: { purpose: 'verify' } },
      { kind: 'identity.refused', personId: 'arsiparis-1', subject: { entity: 'applicant', id }, data: { purpose: 'verify' } },
    ]);
  });
});

describe('a number that a case has elsewhere', () => {
  it('is found in both registers, whatever signs stand between its parts', async () => {
    const ctx = await openCounter();
    const request = await aRegisteredRequest(ctx, { values: aRequest({ outsideNumber: 'PION-2026/0117' }) });
    const objection = await aRegistered(ctx, { values: anObjection({ outsideNumber: 'pion 2026 0117' }) });

    expect((await casesBearing(ctx.db, 'PION/2026/0117')).map(({ caseId }) => caseId).toSorted()).toEqual([request, objection].toSorted());
    const [other, ...more] = await casesBearing(ctx.db, 'PION/2026/0117', [request]);
    expect([other?.caseId, more]).toEqual([objection, []]);
    expect(other?.number).toMatch(/^001\/KEB/);
    expect(await casesBearing(ctx.db, 'PION-2026/0118')).toEqual([]);
  });
});
