/**
 * What nearly every screen asks of the office: letterhead, this installation's desk, the calendar, settings. Read once when
 * the window opens and again when it changes; the provider in `app` renders nothing below it until it is there.
 */
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { OfficeCalendar } from '#shared/domain/calendar/calendar.ts';
import { type NumberTemplate, parseTemplate, templateForDesk } from '#shared/domain/numbering/numbering.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type OfficeZone } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { DEFAULT_IDLE_MINUTES, defaultSettings, settingKeys } from '../commands/office/office-defaults.ts';
import { useServices } from './services.ts';

export interface OfficeState {
  readonly office: Row<'office'>;
  /** The desk of this installation; undefined where a restored database has none for this PC yet. */
  readonly desk: Row<'desk'> | undefined;
  readonly desks: readonly Row<'desk'>[];
  readonly calendar: OfficeCalendar;
  readonly settings: ReadonlyMap<string, JsonValue>;
}

export const OfficeContext = createContext<OfficeState | null>(null);

export function useOffice(): OfficeState {
  const office = useContext(OfficeContext);
  if (!office) throw new Error('no office above this component');
  return office;
}

export const useCalendar = (): OfficeCalendar => useOffice().calendar;

export const useZone = (): OfficeZone => useOffice().office.zone;

/** The paper pads with numbers of their own. */
export const padsOf = (office: OfficeState): readonly Row<'desk'>[] => office.desks.filter((desk) => desk.kind === 'pad');

/** What the entry of a pad begins with: the pad, where there is only one. */
export const onlyPadOf = (office: OfficeState): string => {
  const [only, ...more] = padsOf(office);
  return only && more.length === 0 ? only.code : '';
};

export const settingOf = (office: OfficeState, key: string): JsonValue => office.settings.get(key) ?? defaultSettings[key] ?? null;

export function idleMinutesOf(office: OfficeState): number {
  const minutes = settingOf(office, settingKeys.idleMinutes);
  return typeof minutes === 'number' && minutes >= 1 ? minutes : DEFAULT_IDLE_MINUTES;
}

/** The template that a register's next number uses here, with `{desk}` where more than one desk exists. */
export function useNumberTemplate(register: 'objection' | 'request'): NumberTemplate {
  const office = useOffice();
  return useMemo(() => {
    const key = register === 'objection' ? settingKeys.objectionTemplate : settingKeys.requestTemplate;
    const parsed = parseTemplate(String(settingOf(office, key)));
    // Settings are checked before they are saved; a foreign one falls back to the shipped template.
    const usable = parsed.ok ? parsed : parseTemplate(String(defaultSettings[key]));
    if (!usable.ok) throw new Error('the shipped template cannot be read');
    return templateForDesk(
      usable.value,
      office.desk?.code ?? 'A',
      office.desks.map((desk) => desk.code),
    );
  }, [office, register]);
}

const TICK_MS = 20_000;

/** The date on the wall of the office; changes at its midnight while the window stays open. */
export function useToday(): CalendarDate {
  const { platform } = useServices();
  const zone = useZone();
  const [today, setToday] = useState(() => civilDateOf(platform.clock.now(), zone));
  useEffect(() => {
    const tick = () => setToday(civilDateOf(platform.clock.now(), zone));
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [platform, zone]);
  return today;
}
