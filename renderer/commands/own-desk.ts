/** The desk of this installation: its code stands in every number that is drawn here. */
import { isDeskCode } from '#shared/domain/desk-code.ts';
import { allOf } from '../db/queries/office.ts';
import type { CommandContext } from './context.ts';

export interface OwnDesk {
  readonly code: string;
  /** Codes of all desks and pads: a template shows the desk where there are several. */
  readonly inUse: readonly string[];
}

/** Null where a restored database has no desk for this PC yet. */
export async function ownDesk(ctx: Pick<CommandContext, 'db' | 'identity'>): Promise<OwnDesk | null> {
  const desks = await allOf(ctx.db, 'desk');
  const own = desks.find((desk) => desk.kind === 'desk' && desk.deviceId === ctx.identity.deviceId);
  return own && isDeskCode(own.code) ? { code: own.code, inUse: desks.map((desk) => desk.code) } : null;
}
