/** Whose sequence a register number is drawn from: this installation's desk, or a pad of pre-numbered paper (architecture.md 4). */
import { isDeskCode } from '#shared/domain/numbering/desk-code.ts';
import { type NumberTemplate, templateForDesk } from '#shared/domain/numbering/numbering.ts';
import type { Instant } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { allOf } from '../../db/queries/office.ts';
import type { CommandContext } from '../context.ts';
import { registerTemplate } from '../office/register-template.ts';

/** A number that stands on a pre-numbered paper form already, with the date and hour on which it was given out. */
export interface PadEntry {
  readonly desk: string;
  readonly seq: number;
  readonly givenAt: Instant;
  readonly reason: string;
}

/** A text that the paper of a number could not print: found before the number is drawn. */
export interface UnprintableText {
  readonly code: 'missingGlyph';
  readonly character: string;
  readonly field: string;
}

export interface NumberDesk {
  readonly code: string;
  /** Shows the desk code where there are several. */
  readonly template: NumberTemplate;
}

export type NumberDeskRefusal = { readonly code: 'noDesk' } | { readonly code: 'unknownPad'; readonly desk: string };

export async function numberDesk(
  ctx: CommandContext,
  register: 'objection' | 'request' | 'loan' | 'reception' | 'complaint',
  pad: PadEntry | null,
): Promise<Result<NumberDesk, NumberDeskRefusal>> {
  const desks = await allOf(ctx.db, 'desk');
  const own = desks.find((desk) => desk.kind === 'desk' && desk.deviceId === ctx.identity.deviceId);
  const used = pad ? desks.find((desk) => desk.kind === 'pad' && desk.code === pad.desk) : own;
  if (!used) return err(pad ? { code: 'unknownPad', desk: pad.desk } : { code: 'noDesk' });
  if (!isDeskCode(used.code)) return err({ code: 'noDesk' });
  const template = await registerTemplate(ctx.db, register);
  const codes = desks.map((desk) => desk.code);
  return ok({ code: used.code, template: templateForDesk(template, used.code, codes) });
}
