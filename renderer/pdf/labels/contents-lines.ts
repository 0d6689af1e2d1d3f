/** The lines of a label about what lies in the box, in the order of the box label in domain.md 4.3: unit, years, item numbers. */
import type { ClassNumbers, NumberRun, PlaceContents } from '#shared/domain/labels/place-contents.ts';
import { formatNumber } from '#shared/i18n/format.ts';

/** A label has room for a few: more of them are told by the first and the last. */
const MOST = 3;

export function contentsLines({ count, units, years, numbers }: PlaceContents): readonly string[] {
  if (count === 0) return [];
  const unit = units.length > 2 ? `${units[0]} dan ${formatNumber(units.length - 1, 'id')} unit lain` : units.join(', ');
  const last = years === null || years.first === years.last ? '' : `–${years.last}`;
  const span = years === null ? 'Tanpa tanggal' : `Tahun ${years.first}${last}`;
  return [unit, `${span}, ${formatNumber(count, 'id')} arsip`, numbersLine(numbers)].filter(Boolean);
}

function numbersLine(numbers: readonly ClassNumbers[]): string {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last) return '';
  if (numbers.length > MOST) return `No. ${edge(first, 'first')} s.d. ${edge(last, 'last')}`;
  return `No. ${numbers.map(ofClass).join('; ')}`;
}

function ofClass({ code, files, items }: ClassNumbers): string {
  const file = [code, runs(files)].filter(Boolean).join(' / ');
  return items.length === 0 ? file : [file, `item ${runs(items)}`].filter(Boolean).join(', ');
}

const runs = (all: readonly NumberRun[]): string =>
  all.length > MOST
    ? `${all[0]?.first} s.d. ${all.at(-1)?.last} (tidak urut)`
    : all.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(', ');

function edge({ code, files, items }: ClassNumbers, side: keyof NumberRun): string {
  const all = files.length > 0 ? files : items;
  return [code, all.at(side === 'first' ? 0 : -1)?.[side]].filter(Boolean).join(' / ');
}
