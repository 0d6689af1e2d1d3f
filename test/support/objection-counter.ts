/** A counter for tests: an office with its desk, a paper pad and one person per role, and forms filled in with valid defaults. */
import { createHash } from 'node:crypto';
import type { CommandContext, Role } from '#renderer/commands/context.ts';
import type { ObjectionValues } from '#renderer/commands/objections/objection-values.ts';
import { type RegistrationInput, registerObjection } from '#renderer/commands/objections/register-objection.ts';
import { calendarOps, defaultSettings, settingOps } from '#renderer/commands/office/office-defaults.ts';
import { installationOps, officeOps } from '#renderer/commands/office/set-up-office.ts';
import { countClockFromHere } from '#renderer/commands/registers/count-clock-from-here.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import type { VaultStore } from '#renderer/platform/platform.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import { instant } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, expectOk, ok } from '#shared/lib/result.ts';
import { memoryPlatform, type TestClock, type TestPlatform } from './memory-platform.ts';

export interface Counter extends CommandContext {
  readonly platform: TestPlatform;
  readonly clock: TestClock;
  /** The same counter with another person at it. */
  readonly as: (role: Role) => Counter;
}

export const PAD = 'P';

const staff: readonly Role[] = ['petugas', 'sekretaris', 'ppid', 'atasan', 'arsiparis', 'administrator'];

/** Opens the store of `platform` and seats the petugas. An office is set up where there is none. */
export async function openCounter(platform: TestPlatform = { ...memoryPlatform(), vault: memoryVault() }): Promise<Counter> {
  const opened = expectOk(await openStore(platform));
  const ctx: Omit<Counter, 'as'> = {
    db: opened.db,
    clock: platform.clock,
    ids: platform.ids,
    pump: opened.pump,
    identity: opened.identity,
    zone: () => 'Asia/Makassar',
    platform,
    actor: null,
  };
  if (opened.fresh) expectOk(await commit(ctx, { command: 'office.setUp', user: null, ops: officeRows(ctx) }));
  const as = (role: Role): Counter => ({ ...ctx, actor: { personId: `${role}-1`, roles: [role] }, as });
  return as('petugas');
}

const officeRows = (ctx: CommandContext) => [
  ...officeOps({ officeName: 'PPID Kabupaten Muara Lestari', zone: 'Asia/Makassar' }, false),
  ...installationOps(ctx, 'A'),
  createOp('desk', naturalId('desk', PAD), { code: PAD, name: 'Blanko bernomor', kind: 'pad', deviceId: null }),
  ...settingOps(defaultSettings),
  ...calendarOps(shippedHolidays),
  ...staff.flatMap((role) => {
    const personId = `${role}-1`;
    return [
      createOp('person', personId, { username: role.toLowerCase(), fullName: `Orang ${role}`, position: null, unitId: null, active: true }),
      createOp('personRole', naturalId('personRole', personId, role), { personId, role }),
    ];
  }),
];

/** A person who objects to a refusal, with every paper shown. */
export const anObjection = (changes: Partial<ObjectionValues> = {}): ObjectionValues => ({
  requestId: null,
  requestNumber: '031/PMH/A/V/2026',
  information: 'Laporan kinerja Puskesmas Kota 2025',
  applicant: {
    kind: 'person',
    name: 'Sulastri Wardhana',
    address: 'Jl. Kemiri No. 12, Kel. Teluk Batu',
    contact: '0812-5500-1742',
    occupation: null,
  },
  proxy: null,
  purpose: 'Penelitian skripsi',
  groundFoundOn: null,
  casePosition: null,
  papers: { form: true, identity: true, powerOfAttorney: false, dutyStamp: false, deed: false },
  deliveryChannel: 'pickup',
  assisted: false,
  outsideNumber: null,
  assistance: null,
  grounds: ['a'],
  ...changes,
});

/** A registration at the counter, now. */
export const aRegistration = (ctx: Counter, changes: Partial<RegistrationInput> = {}): RegistrationInput => ({
  objectionId: null,
  values: anObjection(),
  base: {},
  arrival: { channel: 'counter', receivedAt: ctx.clock.now() },
  declaredComplete: null,
  pad: null,
  printable: () => ok(null),
  ...changes,
});

/** Registers an objection and answers its id. */
export async function aRegistered(ctx: Counter, changes: Partial<RegistrationInput> = {}): Promise<string> {
  return expectOk(await registerObjection(ctx, aRegistration(ctx, changes))).id;
}

/** `2026-06-10T09:42` on the wall of the office. */
export const wita = (wall: string) => instant(new Date(`${wall}:00+08:00`).toISOString());

/** The counter on another day, with the PC in use since. */
export async function atWork(ctx: Counter, wall: string): Promise<void> {
  ctx.clock.set(wita(wall));
  await countClockFromHere(ctx);
}

export function memoryVault(): VaultStore {
  const files = new Map<string, Uint8Array>();
  return {
    take: async () => [],
    put: async (bytes, name, mediaType) => {
      const hash = createHash('sha256').update(bytes).digest('hex');
      const known = files.has(hash);
      files.set(hash, bytes);
      return ok({ hash, bytes: bytes.length, name, mediaType, known });
    },
    read: async (hash) => {
      const bytes = files.get(hash);
      return bytes ? ok(bytes) : err({ code: 'missing' });
    },
    check: async (hash) => (files.has(hash) ? 'whole' : 'missing'),
    has: async (hash) => files.has(hash),
  };
}
