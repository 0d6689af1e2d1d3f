/** Who signs a letter for a capacity: the holder of the day with every capacity held, or the plain capacity with the name as it was typed. */
import type { LetterSigner } from '#renderer/pdf/parts/letter-signer.ts';
import { type Capacity, capacitiesOf, holderOn, type OfficeHolder, officeOnPaper } from '#shared/domain/holders/office-holder.ts';
import { formatList } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';

const capacityNames: Readonly<Record<Capacity, string>> = {
  atasan: 'Atasan PPID',
  ppid: 'PPID',
  ppidPembantu: 'PPID Pembantu',
  kepala: 'Pimpinan Badan Publik',
  sekretaris: 'Sekretaris PPID',
  unitHead: 'Kepala unit pengolah',
};

export function signerOn(holders: readonly OfficeHolder[], capacity: Capacity, on: CalendarDate, typed: string | null): LetterSigner {
  const holder = holderOn(holders, capacity, on);
  if (!holder || (typed !== null && typed !== '' && typed !== holder.name))
    return { caption: capacityNames[capacity], name: typed || null, note: null };
  const held = capacitiesOf(holders, holder, on).map((one) => capacityNames[one]);
  // Each on a line of its own below the name, as official letters have them.
  const note = [holder.rank, holder.nip && `NIP ${holder.nip}`].filter(Boolean).join('\n');
  return {
    caption: `${officeOnPaper(holders, holder, on)}, selaku ${formatList(held, 'id')}`,
    name: holder.name,
    note: note === '' ? null : note,
  };
}
