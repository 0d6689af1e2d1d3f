/** Head and foot of the papers of this office. */
import type { Printed } from '#renderer/pdf/kit/sheet.ts';
import type { Letterhead } from '#renderer/pdf/parts/letterhead.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { civilDateOf, civilTimeOf, type Instant, zoneLabel } from '#shared/lib/civil-time.ts';

export function letterheadOf({ office }: OfficeState): Letterhead {
  const address = [office.address, office.phone && `telepon ${office.phone}`, office.email].filter(Boolean).join(', ');
  return { agency: office.agencyName ?? '', office: office.name, address, logo: null };
}

export const printedAt = ({ office, desk }: OfficeState, now: Instant): Printed => ({
  on: civilDateOf(now, office.zone),
  time: civilTimeOf(now, office.zone),
  zone: zoneLabel(office.zone),
  desk: desk?.code ?? '',
});
