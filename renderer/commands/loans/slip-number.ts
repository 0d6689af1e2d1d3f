/** The number of a loan slip: drawn inside the transaction that hands the items out, final from then on. */
import { formatRegisterNumber, type RegisterNumber } from '#shared/domain/numbering/numbering.ts';
import { type CalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { NumberDraw } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import type { CommandContext } from '../context.ts';
import { numberDesk } from '../registers/number-desk.ts';

export interface SlipNumber {
  readonly draw: NumberDraw;
  readonly numberOf: (seq: number) => RegisterNumber;
}

/** Null where this installation has no desk yet. `build` gives what is written with the number. */
export async function slipNumber(
  ctx: CommandContext,
  on: CalendarDate,
  slipId: string,
  build: (number: RegisterNumber) => readonly Op[],
): Promise<SlipNumber | null> {
  const desk = await numberDesk(ctx, 'loan', null);
  if (!desk.ok) return null;
  const { code, template } = desk.value;
  const numberOf = (seq: number) => formatRegisterNumber(template, { seq, desk: code, date: on });
  const year = yearOf(on);
  return {
    numberOf,
    draw: {
      register: 'loan',
      desk: code,
      year,
      build: (seq) => {
        const number = numberOf(seq);
        const row = { register: 'loan' as const, desk: code, year, seq, number, caseId: slipId };
        return [createOp('registerNumber', ctx.ids.newId(), row), ...build(number)];
      },
    },
  };
}
