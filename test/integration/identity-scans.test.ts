/** Scans of identity papers: encrypted before any store, opened by named roles, erased by their retention (issue of UU 27/2022 Art. 35, 42-44). */

import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeBackup } from '#renderer/commands/backup/make-backup.ts';
import { attachScan } from '#renderer/commands/identity/attach-scan.ts';
import { eraseDueScans, eraseScan, sweepErasedScans } from '#renderer/commands/identity/erase-scan.ts';
import { openScan } from '#renderer/commands/identity/open-scan.ts';
import { changeSettings } from '#renderer/commands/office/change-settings.ts';
import { settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { allCasesOf } from '#renderer/db/open-cases.ts';
import { identityChecksOf, readApplicants } from '#renderer/db/queries/applicants.ts';
import { readScan, readScansOf } from '#renderer/db/queries/identity-scans.ts';
import type { SealedPort } from '#renderer/platform/platform.ts';
import { addDays } from '#shared/lib/calendar-date.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, expectOk, ok } from '#shared/lib/result.ts';
import { wipeIndexedDb } from '#test/support/fresh-indexeddb.ts';
import { wita } from '#test/support/objection-counter.ts';
import { aRegisteredRequest, recordNow } from '#test/support/request-counter.ts';
import { filesWith, identityPicture, NEEDLE, personOf, type ScanCounter, scanCounter } from '#test/support/scan-counter.ts';

beforeEach(() => {
  wipeIndexedDb();
});

const picture = identityPicture();
const toVerify = { purpose: 'verify', reason: 'nama pada formulir berbeda', secret: null } as const;

async function aScan({ ctx }: ScanCounter) {
  const caseId = await aRegisteredRequest(ctx);
  const applicant = await personOf(ctx, caseId);
  const file = { name: '6472011203900007.png', bytes: picture };
  const { scanId } = expectOk(await attachScan(ctx, { applicant, register: 'request', caseId, file }));
  return { caseId, applicant, scanId };
}

const scanOf = async ({ ctx }: ScanCounter, scanId: string) => {
  const file = await readScan(ctx.db, scanId);
  if (!file) throw new Error(`no scan ${scanId}`);
  return file;
};

async function closed(counter: ScanCounter, caseId: string) {
  expectOk(await recordNow(counter.ctx, caseId, 'withdrawn', { reason: 'dicabut pemohon' }));
}

const inDays = ({ ctx }: ScanCounter, days: number) =>
  ctx.clock.set(wita(`${addDays(civilDateOf(ctx.clock.now(), ctx.zone()), days)}T08:00`));

/** Every row of every table, and the journal, as text. */
async function everythingStored({ ctx }: ScanCounter): Promise<string> {
  const tables = await Promise.all(ctx.db.tables.map((table) => table.toArray()));
  const journal: string[] = [];
  for await (const chunk of ctx.platform.journal.read(0)) journal.push(...chunk.map(({ json }) => json));
  return JSON.stringify([tables, journal]);
}

describe('a scan', () => {
  it('is stored as an age file to both keys of the office: the foreign tool opens it with either', async () => {
    const counter = await scanCounter();
    const { scanId } = await aScan(counter);

    const { row } = await scanOf(counter, scanId);
    expect(row).toMatchObject({ mediaType: 'image/png', personId: 'petugas-1' });
    const office = expectOk(await counter.pc.keyring.usable()).officeIdentity;
    for (const identity of [counter.recoverySecret, office]) {
      const keyFile = join(counter.root, 'key.txt');
      await writeFile(keyFile, `${identity}\n`);
      const opened = spawnSync('age', ['-d', '-i', keyFile, counter.vault.pathOf(row.hash)]);
      expect(opened.status, String(opened.stderr)).toBe(0);
      expect(new Uint8Array(opened.stdout)).toEqual(picture);
    }
  });

  it('is found nowhere in plain: not in the database, the journal, the data folder, the flashdisk, nor by the name of its file', async () => {
    const counter = await scanCounter();
    const { scanId } = await aScan(counter);
    const { ctx, root } = counter;
    expectOk(await openScan(ctx.as('ppid'), scanId, toVerify));
    const supervisor = { ...ctx, actor: { personId: 'supervisor-1', roles: ['supervisor'] as const } };
    const [target] = await ctx.platform.backup.targets();
    if (!target) throw new Error('no flashdisk');
    expectOk(await makeBackup(supervisor, target, () => undefined, new AbortController().signal));

    expect(await filesWith(root, NEEDLE)).toEqual([]);
    const stored = await everythingStored(counter);
    expect(stored).not.toContain(NEEDLE);
    expect(stored).not.toContain('6472011203900007.png');
    // The search finds what there is: the same picture lying about would be seen.
    await writeFile(join(root, 'left-behind.png'), picture);
    expect(await filesWith(root, NEEDLE)).toEqual([join(root, 'left-behind.png')]);
  });

  it('leaves "identitas diverifikasi" where none stood, and adds none where one stands', async () => {
    const counter = await scanCounter();
    await aScan(counter);

    const [file] = await readApplicants(counter.ctx.db, await allCasesOf(counter.ctx.db).refresh());
    expect(file && (await identityChecksOf(counter.ctx.db, file))).toHaveLength(1);
  });

  it('is refused without keys, without a printed sheet, too large, of another kind, or from who may not', async () => {
    const bare = await scanCounter({ withKeys: false });
    const caseId = await aRegisteredRequest(bare.ctx);
    const applicant = await personOf(bare.ctx, caseId);
    const attach = (file: { readonly name: string; readonly bytes: Uint8Array }, ctx = bare.ctx) =>
      attachScan(ctx, { applicant, register: 'request', caseId, file });
    const good = { name: 'ktp.png', bytes: picture };

    expect(await attach(good)).toEqual(err({ code: 'scanNoKeys' }));
    expectOk(await bare.pc.backup.makeKeys());
    expect(await attach(good)).toEqual(err({ code: 'scanSheetNotPrinted' }));
    await bare.pc.backup.confirmSheet();
    expect(await attach({ name: 'ktp.txt', bytes: new TextEncoder().encode('teks') })).toEqual(err({ code: 'scanKind' }));
    expect(await attach({ name: 'ktp.png', bytes: new Uint8Array(11 * 1024 * 1024) })).toEqual(err({ code: 'scanTooLarge' }));
    expect(await attach(good, bare.ctx.as('arsiparis'))).toEqual(err({ code: 'notAllowed' }));
    expect(await bare.ctx.db.rows('identityScan').count()).toBe(0);
    expectOk(await attach(good));
  });

  it('is encrypted to the keys of the office by a desk that has no key of its own', async () => {
    const counter = await scanCounter();
    await aScan(counter);
    const { ctx } = counter;
    const keyless = { ...ctx, platform: { ...ctx.platform, backup: { ...ctx.platform.backup, keys: async () => noKeys } } };
    const caseId = await aRegisteredRequest(ctx);

    const applicant = await personOf(ctx, caseId);
    const added = await attachScan(keyless, { applicant, register: 'request', caseId, file: { name: 'ktp.png', bytes: picture } });

    expect(expectOk(await openScan(ctx.as('ppid'), expectOk(added).scanId, toVerify)).bytes).toEqual(picture);
  });

  it('that the vault could not take is named by no case any more', async () => {
    const counter = await scanCounter();
    const { ctx } = counter;
    const full = {
      ...ctx,
      platform: { ...ctx.platform, vault: { ...ctx.platform.vault, put: async () => err({ code: 'diskFull' as const }) } },
    };
    const caseId = await aRegisteredRequest(ctx);
    const applicant = await personOf(ctx, caseId);

    const added = await attachScan(full, { applicant, register: 'request', caseId, file: { name: 'ktp.png', bytes: picture } });

    expect(added).toEqual(err({ code: 'scanNotStored', cause: 'diskFull' }));
    expect(await readScansOf(ctx.db, [applicant.id])).toMatchObject([{ course: { state: 'erased', order: { cause: 'notStored' } } }]);
  });
});

const noKeys = { recovery: null, office: null, sheetPrintedAt: null };

describe('opening', () => {
  it('is for the named roles, and each opening and each refusal is written down with its purpose', async () => {
    const counter = await scanCounter();
    const { scanId } = await aScan(counter);

    const opened = expectOk(await openScan(counter.ctx.as('sekretaris'), scanId, toVerify));
    expect(opened).toEqual({ bytes: picture, mediaType: 'image/png' });
    expect(await openScan(counter.ctx.as('arsiparis'), scanId, toVerify)).toEqual(err({ code: 'notAllowed' }));
    // The officer saw the paper itself: not among the roles unless the office names it.
    expect(await openScan(counter.ctx, scanId, toVerify)).toEqual(err({ code: 'notAllowed' }));

    const { course } = await scanOf(counter, scanId);
    expect(course.openings.map(({ kind, personId, purpose }) => [kind, personId, purpose]).toSorted()).toEqual([
      ['opened', 'sekretaris-1', 'verify'],
      ['refused', 'arsiparis-1', 'verify'],
      ['refused', 'petugas-1', 'verify'],
    ]);
    expect(course.openings.find(({ kind }) => kind === 'opened')?.reason).toBe('nama pada formulir berbeda');
  });

  it('follows the roles that the administrator names', async () => {
    const counter = await scanCounter();
    const { scanId } = await aScan(counter);
    expectOk(await changeSettings(counter.ctx.as('administrator'), { [settingKeys.scanOpeners]: ['petugas'] }));

    expectOk(await openScan(counter.ctx, scanId, toVerify));
    expect(await openScan(counter.ctx.as('ppid'), scanId, toVerify)).toEqual(err({ code: 'notAllowed' }));
  });

  it('on a PC without the key asks for the recovery sheet, and takes it as typed', async () => {
    const counter = await scanCounter();
    const { scanId } = await aScan(counter);
    const elsewhere = await scanCounter({ withKeys: false });
    const { row } = await scanOf(counter, scanId);
    const cipher = expectOk(await counter.vault.read(row.hash));
    expectOk(await elsewhere.vault.put(cipher, 'x.age', 'application/age'));
    const ctx = { ...counter.ctx.as('ppid'), platform: { ...counter.ctx.platform, sealed: elsewhere.ctx.platform.sealed } };

    expect(await openScan(ctx, scanId, toVerify)).toEqual(err({ code: 'scanNoKeyHere' }));
    expect(await openScan(ctx, scanId, { ...toVerify, secret: 'bukan kunci' })).toEqual(err({ code: 'scanWrongKey' }));
    const typed = counter.recoverySecret.toLowerCase().replace(/(.{5})/g, '$1 ');
    expect(expectOk(await openScan(ctx, scanId, { ...toVerify, secret: typed })).bytes).toEqual(picture);
    expect((await scanOf(counter, scanId)).course.openings).toHaveLength(1);
  });

  it('gives nothing while the opening cannot be written into the journal', async () => {
    const counter = await scanCounter();
    const { scanId } = await aScan(counter);
    counter.ctx.platform.journal.failing = { code: 'diskFull' };

    expect(await openScan(counter.ctx.as('ppid'), scanId, toVerify)).toMatchObject({ ok: false, error: { code: 'journalFailing' } });
  });

  it('of a ciphertext that was flipped on the disk gives nothing', async () => {
    const counter = await scanCounter();
    const { scanId } = await aScan(counter);
    const { row } = await scanOf(counter, scanId);
    await writeFile(counter.vault.pathOf(row.hash), 'age-encryption.org/v1\nrusak');

    expect(await openScan(counter.ctx.as('ppid'), scanId, toVerify)).toEqual(err({ code: 'scanDamaged' }));
  });
});

describe('erasure', () => {
  it('comes by itself on the day that the retention is over, and leaves the verification with its date and person', async () => {
    const counter = await scanCounter();
    const { scanId, caseId } = await aScan(counter);
    const { row } = await scanOf(counter, scanId);
    inDays(counter, 400);
    expect(expectOk(await eraseDueScans(counter.ctx))).toBe(0);
    await closed(counter, caseId);
    inDays(counter, 89);
    expect(expectOk(await eraseDueScans(counter.ctx))).toBe(0);
    expect(await counter.vault.has(row.hash)).toBe(true);

    inDays(counter, 1);
    expect(expectOk(await eraseDueScans(counter.ctx))).toBe(1);

    expect(await counter.vault.has(row.hash)).toBe(false);
    expect((await scanOf(counter, scanId)).course).toMatchObject({ state: 'erased', order: { cause: 'retention', personId: null } });
    expect(await openScan(counter.ctx.as('ppid'), scanId, toVerify)).toEqual(err({ code: 'scanErased' }));
    const [file] = await readApplicants(counter.ctx.db, await allCasesOf(counter.ctx.db).refresh());
    expect(file && (await identityChecksOf(counter.ctx.db, file))).toMatchObject([{ caseId, personId: 'petugas-1' }]);
    expect(expectOk(await eraseDueScans(counter.ctx))).toBe(0);
  });

  it('follows the days that the office sets, of scans that were taken before, too', async () => {
    const counter = await scanCounter();
    const { caseId } = await aScan(counter);
    await closed(counter, caseId);
    expectOk(await changeSettings(counter.ctx.as('administrator'), { [settingKeys.scanDays]: 3 }));

    inDays(counter, 3);

    expect(expectOk(await eraseDueScans(counter.ctx))).toBe(1);
  });

  it('is ordered at once with a reason by who may, not by the desk', async () => {
    const counter = await scanCounter();
    const { scanId } = await aScan(counter);
    const { row } = await scanOf(counter, scanId);

    expect(await eraseScan(counter.ctx, scanId, 'diminta pemohon')).toEqual(err({ code: 'notAllowed' }));
    expect(await eraseScan(counter.ctx.as('ppid'), scanId, '  ')).toEqual(err({ code: 'needsReason' }));
    expect(await eraseScan(counter.ctx.as('ppid'), scanId, 'diminta pemohon')).toEqual(ok('erased'));
    expect(await eraseScan(counter.ctx.as('ppid'), scanId, 'lagi')).toEqual(err({ code: 'scanErased' }));

    expect(await counter.vault.has(row.hash)).toBe(false);
    expect((await scanOf(counter, scanId)).course.order).toMatchObject({ cause: 'ordered', reason: 'diminta pemohon', personId: 'ppid-1' });
  });

  it('that was cut off after its order, or after the removal, is ended at the next look', async () => {
    for (const at of ['before', 'after'] as const) {
      wipeIndexedDb();
      const counter = await scanCounter();
      const { scanId } = await aScan(counter);
      const { row } = await scanOf(counter, scanId);
      const { sealed } = counter.ctx.platform;
      const cutOff: SealedPort['erase'] = async (hash) => {
        if (at === 'after') await sealed.erase(hash);
        throw new Error('the power went');
      };
      const dying = { ...counter.ctx.as('ppid'), platform: { ...counter.ctx.platform, sealed: { ...sealed, erase: cutOff } } };
      await expect(eraseScan(dying, scanId, 'diminta pemohon')).rejects.toThrow('the power went');
      expect((await scanOf(counter, scanId)).course.state).toBe('erasing');
      expect(await openScan(counter.ctx.as('ppid'), scanId, toVerify)).toEqual(err({ code: 'scanErased' }));

      expectOk(await eraseDueScans(counter.ctx));

      expect(await counter.vault.has(row.hash)).toBe(false);
      expect((await scanOf(counter, scanId)).course.state).toBe('erased');
    }
  });

  it('that a disk refused stands as an order, and nobody opens the scan', async () => {
    const counter = await scanCounter();
    const { scanId } = await aScan(counter);
    const held = {
      ...counter.ctx.as('ppid'),
      platform: {
        ...counter.ctx.platform,
        sealed: { ...counter.ctx.platform.sealed, erase: async () => err({ code: 'failed' as const }) },
      },
    };

    expect(await eraseScan(held, scanId, 'diminta pemohon')).toEqual(ok('erasing'));
    expect(await openScan(counter.ctx.as('ppid'), scanId, toVerify)).toEqual(err({ code: 'scanErased' }));
  });

  it('takes away again what a restored set brought back', async () => {
    const counter = await scanCounter();
    const { scanId } = await aScan(counter);
    const { row } = await scanOf(counter, scanId);
    const cipher = expectOk(await counter.vault.read(row.hash));
    await eraseScan(counter.ctx.as('ppid'), scanId, 'diminta pemohon');
    expectOk(await counter.vault.put(cipher, 'x.age', 'application/age'));

    await sweepErasedScans(counter.ctx);

    expect(await counter.vault.has(row.hash)).toBe(false);
  });

  it('can take nothing from the vault but sealed files', async () => {
    const counter = await scanCounter();
    const { hash } = expectOk(await counter.vault.put(new TextEncoder().encode('%PDF-1.7 surat'), 'surat.pdf', 'application/pdf'));

    expect(await counter.ctx.platform.sealed.erase(hash)).toEqual(err({ code: 'notSealed' }));
    expect(await counter.vault.has(hash)).toBe(true);
  });
});

describe('sets on a flashdisk', () => {
  const never = new AbortController().signal;
  const ignore = () => undefined;
  const backUp = async ({ ctx }: ScanCounter) => {
    const [target] = await ctx.platform.backup.targets();
    if (!target) throw new Error('no flashdisk');
    const supervisor = { ...ctx, actor: { personId: 'supervisor-1', roles: ['supervisor'] as const } };
    return { set: expectOk(await makeBackup(supervisor, target, ignore, never)), target };
  };

  it('hold each paper in a pack of its own; the next set takes an erased one off the stick, from under the older set too', async () => {
    const counter = await scanCounter();
    const { ctx, root } = counter;
    const [goes, stays] = [await aScan(counter), await aScan(counter)];
    const first = await backUp(counter);
    expect(first.set.missingFiles).toBe(0);
    const before = await packs(root);
    inDays(counter, 1);
    expect(await eraseScan(ctx.as('ppid'), goes.scanId, 'diminta pemohon')).toEqual(ok('erased'));

    const second = await backUp(counter);

    const after = await packs(root);
    expect(before.filter((name) => !after.includes(name))).toHaveLength(1);
    const { row } = await scanOf(counter, goes.scanId);
    expect(after.filter((name) => name.endsWith(`.${row.hash}.dihapus`))).toHaveLength(1);
    expect(second.set.missingFiles).toBe(0);
    // The older set is whole but for the paper: it verifies, and it opens.
    const older = (await ctx.platform.backup.sets(first.target.handle)).find(({ name }) => name === first.set.name);
    expectOk(await ctx.platform.backup.verify(older?.handle ?? '', ignore, never));
    await counter.vault.eraseSealed((await scanOf(counter, stays.scanId)).row.hash);
    const opened = expectOk(await ctx.platform.backup.open(older?.handle ?? '', counter.recoverySecret, ignore, never));
    expect(expectOk(await opened.takeFiles(ignore)).taken).toBe(1);
    expect(await counter.vault.has((await scanOf(counter, stays.scanId)).row.hash)).toBe(true);
    expect(await counter.vault.has(row.hash)).toBe(false);
  });

  it('that were pulled out between the note and the removal are put right by the next set', async () => {
    const counter = await scanCounter();
    const { scanId } = await aScan(counter);
    await backUp(counter);
    const [pack] = (await packs(counter.root)).filter((name) => name.endsWith('.tar.age'));
    const held = await readFile(join(await packFolder(counter.root), pack ?? ''));
    inDays(counter, 1);
    await eraseScan(counter.ctx.as('ppid'), scanId, 'diminta pemohon');
    await backUp(counter);
    expect(await packs(counter.root)).not.toContain(pack);
    await writeFile(join(await packFolder(counter.root), pack ?? ''), held);
    inDays(counter, 1);

    await backUp(counter);

    expect(await packs(counter.root)).not.toContain(pack);
  });
});

async function packFolder(root: string): Promise<string> {
  const agencies = join(root, 'stick', 'CADANGAN-PPID');
  return join(agencies, (await readdir(agencies))[0] ?? '', 'packs');
}
const packs = async (root: string): Promise<readonly string[]> => readdir(await packFolder(root));
