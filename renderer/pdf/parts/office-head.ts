/** Head and foot of the papers of this office. */
import { civilDateOf, civilTimeOf, type Instant, zoneLabel } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import type { Printed } from '../kit/sheet.ts';
import type { Letterhead } from './letterhead.ts';
import { officeLogo } from './office-logo.ts';

/** The office and the desk that prints. */
export interface OfficeHead {
  readonly office: Row<'office'>;
  readonly desk: Row<'desk'> | undefined;
  /** The arms are among them; before the office is read there are none. */
  readonly settings?: ReadonlyMap<string, JsonValue>;
}

export function letterheadOf({ office, settings }: Pick<OfficeHead, 'office' | 'settings'>): Letterhead {
  const address = [office.address, office.phone && `telepon ${office.phone}`, office.email].filter(Boolean).join(', ');
  return { agency: office.agencyName ?? '', office: office.name, address, logo: settings ? officeLogo(settings) : null };
}

export const printedAt = ({ office, desk }: OfficeHead, now: Instant): Printed => ({
  on: civilDateOf(now, office.zone),
  time: civilTimeOf(now, office.zone),
  zone: zoneLabel(office.zone),
  desk: desk?.code ?? '',
});
