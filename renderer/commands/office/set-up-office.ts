/** The first run as one act: office, first person with every role the office needs, device, desk, lists, calendar. */

import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import { isDeskCode } from '#shared/domain/numbering/desk-code.ts';
import type { OfficeZone } from '#shared/lib/civil-time.ts';
import { naturalId } from '#shared/lib/natural-id.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields } from '#shared/schema/entities.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { hashSecret } from '../../platform/password.ts';
import type { Actor, CommandContext, Role } from '../context.ts';
import { isUsername, passwordFault } from '../people/account-rules.ts';
import { calendarOps, defaultSettings, settingOps, termOps } from './office-defaults.ts';

export interface FirstRunInput {
  readonly officeName: string;
  readonly zone: OfficeZone;
  readonly deskCode: string;
  readonly fullName: string;
  readonly username: string;
  readonly password: string;
}

export type SetUpRefusal =
  | CommitRefusal
  | { readonly code: 'notFresh' }
  | { readonly code: 'deskCode' | 'username' | 'passwordShort' | 'passwordIsName' };

/** In a new office one person does nearly all (product.md); what is too much is taken away in Pengaturan. */
const firstPersonRoles: readonly Role[] = ['administrator', 'petugas', 'sekretaris', 'ppid', 'arsiparis', 'pengolahData', 'supervisor'];

export async function setUpOffice(ctx: CommandContext, input: FirstRunInput): Promise<Result<Actor & { fullName: string }, SetUpRefusal>> {
  if (!isDeskCode(input.deskCode)) return err({ code: 'deskCode' });
  if (!isUsername(input.username)) return err({ code: 'username' });
  const fault = passwordFault(input.password, input.username);
  if (fault) return err({ code: fault });
  if ((await ctx.db.rows('office').count()) > 0) return err({ code: 'notFresh' });

  const personId = ctx.ids.newId();
  const password = await hashSecret(input.password);
  const ops: readonly Op[] = [
    ...officeOps(input, false),
    ...installationOps(ctx, input.deskCode),
    createOp('person', personId, { username: input.username, fullName: input.fullName, position: null, unitId: null, active: true }),
    ...firstPersonRoles.map((role) => createOp('personRole', naturalId('personRole', personId, role), { personId, role })),
    createOp('credential', naturalId('credential', personId), { personId, password, pin: null }),
    ...settingOps(defaultSettings),
    ...termOps(),
    ...calendarOps(shippedHolidays),
  ];
  const saved = await commit(ctx, { command: 'office.setUp', user: personId, ops });
  return saved.ok ? ok({ personId, roles: firstPersonRoles, fullName: input.fullName }) : saved;
}

export interface OfficeHead {
  readonly officeName: string;
  readonly zone: OfficeZone;
  /** Set later in Pengaturan; the sample office has them from the start. */
  readonly letterhead?: Pick<EntityFields<'office'>, 'agencyName' | 'address' | 'city' | 'phone' | 'email'>;
}

const noLetterhead = { agencyName: null, address: null, city: null, phone: null, email: null };

export const officeOps = ({ officeName, zone, letterhead = noLetterhead }: OfficeHead, sample: boolean): readonly Op[] => [
  createOp('office', naturalId('office', 'office'), {
    name: officeName,
    ...letterhead,
    zone,
    paper: 'A4',
    sample,
  }),
];

/** This installation and its desk: one OS account, one installation, one desk code (architecture.md 2). */
export const installationOps = (ctx: CommandContext, code: string): readonly Op[] => [
  createOp('device', ctx.identity.deviceId, {
    incarnation: ctx.identity.incarnation,
    name: `Daluang ${code}`,
    firstSeenAt: ctx.clock.now(),
  }),
  createOp('desk', naturalId('desk', code), { code, name: `Meja ${code}`, kind: 'desk', deviceId: ctx.identity.deviceId }),
];
