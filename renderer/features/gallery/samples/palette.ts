import { FileExclamationPoint } from 'lucide-react';
import type { PaletteEntry } from '#renderer/ui/palette/command-palette.tsx';
import { matching, type PaletteGroup } from '#renderer/ui/palette/palette-results.ts';
import { cases } from './cases.ts';

const entries: readonly PaletteEntry[] = cases.map((item) => ({
  id: item.id,
  label: item.number,
  detail: `${item.title}, ${item.applicant}`,
  icon: FileExclamationPoint,
  run: () => {
    location.hash = '#/galeri/kasus';
  },
}));

export const findCases = (query: string): Promise<readonly PaletteGroup<PaletteEntry>[]> =>
  Promise.resolve([{ id: 'cases', label: 'Keberatan', items: matching(entries, query).slice(0, 6) }]);
