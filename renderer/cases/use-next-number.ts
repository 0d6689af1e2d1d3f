import { useNumberTemplate, useOffice, useToday } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { isDeskCode } from '#shared/domain/numbering/desk-code.ts';
import { formatRegisterNumber, nextSequence } from '#shared/domain/numbering/numbering.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import type { CounterValues } from './counter-values.ts';

const PENDING = '…';

/** The number that comes next on this desk, or that stands on the sheet of the pad: a promise to nobody until it is registered. */
export function useNextNumber(register: 'request' | 'objection', values: CounterValues): string {
  const { gate } = useServices();
  const office = useOffice();
  const template = useNumberTemplate(register);
  const today = useToday();
  const desk = values.fromPad ? (values.padDesk ?? '') : (office.desk?.code ?? '');
  const year = yearOf(today);
  const counter = useLive(() => gate.db.counters.get([register, desk, year]), [gate.db, register, desk, year]);
  if (!isDeskCode(desk) || counter.status !== 'ready') return PENDING;
  const typed = Number(values.padSeq ?? 0);
  if (values.fromPad)
    return typed >= 1 && Number.isInteger(typed) ? formatRegisterNumber(template, { seq: typed, desk, date: today }) : PENDING;
  return formatRegisterNumber(template, { seq: nextSequence(counter.data?.last), desk, date: today });
}
