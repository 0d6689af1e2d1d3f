import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandContext, Role } from '#renderer/commands/context.ts';
import { changeSettings } from '#renderer/commands/office/change-settings.ts';
import { addDesk } from '#renderer/commands/office/save-desk.ts';
import { addLocation, removeLocation } from '#renderer/commands/office/save-location.ts';
import { savePledgeWords } from '#renderer/commands/office/save-pledge-words.ts';
import { addTerm, switchTerm } from '#renderer/commands/office/save-term.ts';
import { setUpOffice } from '#renderer/commands/office/set-up-office.ts';
import { changeOwnSecret, resetSecret } from '#renderer/commands/people/change-secret.ts';
import { checkLogin } from '#renderer/commands/people/check-login.ts';
import { addPerson, changePerson } from '#renderer/commands/people/save-person.ts';
import { createSampleOffice } from '#renderer/commands/sample/create-sample-office.ts';
import { readHolidayTable } from '#renderer/db/queries/calendar.ts';
import { peopleWithRoles, rolesOf } from '#renderer/db/queries/people.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import { expectOk } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { memoryPlatform } from '#test/support/memory-platform.ts';

const firstRun = {
  officeName: 'PPID Kota Uji',
  zone: 'Asia/Jakarta',
  deskCode: 'A',
  fullName: 'Siti',
  username: 'siti',
  password: 'sandi panjang',
} as const;

async function freshContext(at = '2026-06-10T01:42:00.000Z'): Promise<CommandContext> {
  const platform = memoryPlatform();
  platform.clock.set(at);
  const { db, pump, identity } = expectOk(await openStore(platform));
  return { db, clock: platform.clock, ids: platform.ids, pump, identity, zone: () => 'Asia/Makassar', platform, actor: null };
}

async function officeContext(): Promise<CommandContext> {
  const ctx = await freshContext();
  const { personId, roles } = expectOk(await setUpOffice(ctx, firstRun));
  return { ...ctx, actor: { personId, roles } };
}

async function sampleContext(username: string, at?: string): Promise<CommandContext> {
  const ctx = await freshContext(at);
  expectOk(await createSampleOffice(ctx));
  const { personId, roles } = expectOk(await checkLogin(ctx, { username, secret: 'contoh-2026', by: 'password' }));
  return { ...ctx, actor: { personId, roles } };
}

const roleless = { fullName: 'Budi', position: null, unitId: null, active: true };

beforeEach(() => {
  wipeIndexedDb();
});

describe('the first run', () => {
  it('makes office, person, desk, lists and calendar in one act of the log', async () => {
    const ctx = await freshContext();

    const made = expectOk(await setUpOffice(ctx, firstRun));

    expect((await ctx.db.rows('office').toArray())[0]).toMatchObject({ name: 'PPID Kota Uji', zone: 'Asia/Jakarta', sample: false });
    expect(await ctx.db.rows('desk').toArray()).toMatchObject([{ code: 'A', deviceId: ctx.identity.deviceId }]);
    expect(await rolesOf(ctx.db, made.personId)).toContain('administrator');
    expect((await readHolidayTable(ctx.db)).years.get(2026)?.days.length).toBeGreaterThan(20);
    expect(new Set((await ctx.db.log.toArray()).map(({ group }) => group)).size).toBe(1);
    expect(await checkLogin(ctx, { username: 'Siti', secret: 'sandi panjang', by: 'password' })).toMatchObject({ ok: true });
  });

  it('is refused where an office is there', async () => {
    const ctx = await officeContext();

    expect(await setUpOffice(ctx, firstRun)).toEqual({ ok: false, error: { code: 'notFresh' } });
  });
});

describe('accounts', () => {
  it('a new person logs in, loses the roles that are taken and the access when deactivated', async () => {
    const ctx = await officeContext();

    expectOk(await addPerson(ctx, 'budi', 'sandi budi 1', { ...roleless, roles: ['petugas', 'arsiparis'] }));
    const budi = (await peopleWithRoles(ctx.db)).find(({ person }) => person.username === 'budi');
    if (!budi) throw new Error('Budi was added');
    expectOk(await changePerson(ctx, budi.person, { ...roleless, roles: ['arsiparis'] }, {}));

    expect(await rolesOf(ctx.db, budi.person.id)).toEqual(['arsiparis']);
    expect(await checkLogin(ctx, { username: 'budi', secret: 'sandi budi 1', by: 'password' })).toMatchObject({ ok: true });
    const again = (await peopleWithRoles(ctx.db)).find(({ person }) => person.username === 'budi');
    if (!again) throw new Error('Budi is there');
    expectOk(await changePerson(ctx, again.person, { ...roleless, active: false, roles: ['arsiparis'] }, {}));
    expect(await checkLogin(ctx, { username: 'budi', secret: 'sandi budi 1', by: 'password' })).toMatchObject({ ok: false });
  });

  it.each<[string, Role[], boolean]>([
    ['gives the role away', ['petugas'], true],
    ['is deactivated', ['administrator'], false],
  ])('the last administrator never %s', async (_name, roles, active) => {
    const ctx = await officeContext();
    const me = (await peopleWithRoles(ctx.db))[0];
    if (!me) throw new Error('one person');

    const refused = await changePerson(ctx, me.person, { ...roleless, roles, active }, {});

    expect(refused).toEqual({ ok: false, error: { code: 'lastAdministrator' } });
  });

  it('a reset password takes the PIN with it; the own one needs the old', async () => {
    const ctx = await sampleContext('admin');
    const petugas = (await peopleWithRoles(ctx.db)).find(({ person }) => person.username === 'petugas');
    if (!petugas) throw new Error('petugas');

    expectOk(await resetSecret(ctx, petugas.person.id, 'kata sandi baru'));

    expect(await checkLogin(ctx, { username: 'petugas', secret: '246810', by: 'pin' })).toEqual({ ok: false, error: { code: 'noPin' } });
    const own: CommandContext = { ...ctx, actor: { personId: petugas.person.id, roles: ['petugas'] } };
    expect(await changeOwnSecret(own, 'salah', { password: null, pin: '135792' })).toMatchObject({ error: { code: 'wrongPassword' } });
    expectOk(await changeOwnSecret(own, 'kata sandi baru', { password: null, pin: '135792' }));
    expect(await checkLogin(ctx, { username: 'petugas', secret: '135792', by: 'pin' })).toMatchObject({ ok: true });
  });

  it('a login that fails is logged without the secret', async () => {
    const ctx = await officeContext();

    await checkLogin(ctx, { username: 'siti', secret: 'rahasia salah', by: 'password' });

    expect((await ctx.db.rows('activity').toArray()).map(({ kind }) => kind)).toContain('loginFailed');
    expect((await ctx.db.log.toArray()).some(({ json }) => json.includes('rahasia salah'))).toBe(false);
  });
});

describe('rights', () => {
  it.each([
    ['a desk', (ctx: CommandContext) => addDesk(ctx, { code: 'B', name: 'Meja B', kind: 'desk' })],
    ['a setting', (ctx: CommandContext) => changeSettings(ctx, { 'security.idleMinutes': 5 })],
    ['a place', (ctx: CommandContext) => addLocation(ctx, { kind: 'building', name: 'Gedung X', parentId: null })],
    ['a term', (ctx: CommandContext) => addTerm(ctx, 'medium', 'mikrofilm')],
    ['a person', (ctx: CommandContext) => addPerson(ctx, 'x1', 'sandi panjang', { ...roleless, roles: [] })],
  ])('a petugas does not add %s', async (_name, act) => {
    const ctx = await sampleContext('petugas');

    expect(await act(ctx)).toEqual({ ok: false, error: { code: 'notAllowed' } });
  });
});

describe('reference data', () => {
  it('a desk code is never given twice, a template that cannot be read back is refused', async () => {
    const ctx = await officeContext();

    expect(await addDesk(ctx, { code: 'A', name: 'Meja A', kind: 'pad' })).toEqual({ ok: false, error: { code: 'deskTaken' } });
    expect(await addDesk(ctx, { code: '1', name: 'x', kind: 'desk' })).toEqual({ ok: false, error: { code: 'deskCode' } });
    expect(await changeSettings(ctx, { 'number.objection': '{seq}/KEB' })).toMatchObject({ error: { code: 'template.missingToken' } });
    expectOk(await changeSettings(ctx, { 'number.objection': '{seq:003}/K/{year}' }));
  });

  it('a place that holds records stays, an empty one goes and may come back', async () => {
    const ctx = await sampleContext('admin');
    const folder = (await ctx.db.records.toArray())[0]?.locationId ?? '';
    const held = await ctx.db.rows('location').get(folder);
    if (!held) throw new Error('the folder');

    expect(await removeLocation(ctx, held, 'kosong')).toEqual({ ok: false, error: { code: 'inUse' } });
    const place = { kind: 'building', name: 'Gedung Baru', parentId: null } as const;
    expectOk(await addLocation(ctx, place));
    expect(await addLocation(ctx, place)).toEqual({ ok: false, error: { code: 'exists' } });
    const row = (await ctx.db.rows('location').toArray()).find(({ name }) => name === 'Gedung Baru');
    if (!row) throw new Error('the building');
    expectOk(await removeLocation(ctx, row, 'kosong'));
    expectOk(await addLocation(ctx, place));
    expect((await ctx.db.rows('location').get(row.id))?.void).toBeNull();
  });

  it('a term that is switched off comes back when it is added again', async () => {
    const ctx = await officeContext();
    const term = (await ctx.db.rows('valueTerm').toArray()).find(({ label }) => label === 'petikan');
    if (!term) throw new Error('the term');

    expectOk(await switchTerm(ctx, term, false));
    expectOk(await addTerm(ctx, 'recordState', 'petikan'));

    expect((await ctx.db.rows('valueTerm').get(term.id))?.active).toBe(true);
  });
});

describe('the words of the service pledge', () => {
  it.each([
    ['ppid', true],
    ['administrator', true],
    ['petugas', false],
    ['supervisor', false],
  ] as const)('are kept by %s: %s', async (role, may) => {
    const office = await officeContext();
    const ctx: CommandContext = { ...office, actor: { personId: office.actor?.personId ?? '', roles: [role] } };

    const saved = await savePledgeWords(ctx, { fee: 'Salinan dibuat sendiri.' });

    expect(saved.ok).toBe(may);
    const kept = (await office.db.rows('setting').toArray()).filter(({ key }) => key.startsWith('pledge'));
    expect(kept.map(({ value }) => value)).toEqual(may ? [{ fee: 'Salinan dibuat sendiri.' }] : []);
  });
});
