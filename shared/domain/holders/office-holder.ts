/**
 * Who signs as what on a given day. An acting or daily acting holder (Plt., Plh.) stands before the definitive one while the delegation
 * runs; who signs in the name of another (a.n., u.b.) says so. Where one person holds two capacities, steps of the procedure that pass
 * from one to the other fall together, and the paper names both (SOP-PPID-04 F: the head of the office is the PPID).
 */
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { EntityFields } from '#shared/schema/entities.ts';

export type OfficeHolder = EntityFields<'officeHolder'>;
export type Capacity = OfficeHolder['capacity'];

/** Before the title on paper; a definitive holder has none. */
const prefixes: Readonly<Record<OfficeHolder['mode'], string>> = {
  definitive: '',
  acting: 'Plt. ',
  daily: 'Plh. ',
  onBehalf: 'a.n. ',
  byAuthority: 'u.b. ',
};

const covers = ({ from, until }: OfficeHolder, on: CalendarDate): boolean => from <= on && (until === null || on <= until);

/** A delegation wins over the definitive holder, a later one over an earlier. */
export function holderOn<H extends OfficeHolder>(holders: readonly H[], capacity: Capacity, on: CalendarDate): H | undefined {
  const able = holders
    .filter((holder) => holder.capacity === capacity && covers(holder, on))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return able.find(({ mode }) => mode !== 'definitive') ?? able[0];
}

/** The head of a unit; a delegation wins here too. */
export const unitHeadOn = <H extends OfficeHolder>(holders: readonly H[], unitId: string, on: CalendarDate): H | undefined =>
  holderOn(
    holders.filter((holder) => holder.unitId === unitId),
    'unitHead',
    on,
  );

/** The same person, by account or by name and NIP; a NIP that was left out on one side tells nobody apart. */
export const samePerson = (a: OfficeHolder, b: OfficeHolder): boolean =>
  a.personId !== null && b.personId !== null
    ? a.personId === b.personId
    : a.name === b.name && (a.nip === null || b.nip === null || a.nip === b.nip);

/** Every capacity that a holder has on a day, the asked one first: the paper names them all. */
export function capacitiesOf(holders: readonly OfficeHolder[], holder: OfficeHolder, on: CalendarDate): readonly Capacity[] {
  const order: readonly Capacity[] = ['kepala', 'atasan', 'ppid', 'ppidPembantu', 'sekretaris'];
  const others = order.filter((capacity) => {
    if (capacity === holder.capacity) return false;
    const held = holderOn(holders, capacity, on);
    return held !== undefined && samePerson(held, holder);
  });
  return [holder.capacity, ...others];
}

/** One person is superior and PPID: review and order fall together. */
export function isMerged(holders: readonly OfficeHolder[], on: CalendarDate): boolean {
  const superior = holderOn(holders, 'atasan', on);
  const ppid = holderOn(holders, 'ppid', on);
  return superior !== undefined && ppid !== undefined && samePerson(superior, ppid);
}

/** "Plt. Kepala Dinas Komunikasi dan Informatika". */
export const titleOnPaper = ({ mode, title }: OfficeHolder): string => `${prefixes[mode]}${title}`;

/**
 * The office in which a holder signs on a day. Who signs on behalf of another names that office first and then the own one: "a.n. Sekretaris Daerah,
 * Asisten Administrasi"; where the office was noted as that of the other already, it stands once.
 */
export function officeOnPaper(holders: readonly OfficeHolder[], holder: OfficeHolder, on: CalendarDate): string {
  if (holder.mode !== 'onBehalf' && holder.mode !== 'byAuthority') return titleOnPaper(holder);
  const definitive = holders.filter(({ mode, unitId }) => mode === 'definitive' && unitId === holder.unitId);
  const other = holderOn(definitive, holder.capacity, on)?.title;
  if (other === undefined || other === holder.title) return titleOnPaper(holder);
  return `${prefixes.onBehalf}${other}, ${holder.mode === 'byAuthority' ? prefixes.byAuthority : ''}${holder.title}`;
}
