/** Hits of the index as lines of the palette, by kind. */
import { Archive, FileText, FileWarning, MessageSquareText } from 'lucide-react';
import type { FoundComplaint } from '#renderer/db/queries/find-complaints.ts';
import type { SearchHit } from '#renderer/search/protocol.ts';
import type { PaletteEntry } from '#renderer/ui/palette/command-palette.tsx';
import type { PaletteGroup } from '#renderer/ui/palette/palette-results.ts';
import type { Text } from '#renderer/ui/use-text.ts';

const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

export interface PaletteFinds {
  readonly hits: readonly SearchHit[];
  readonly complaints: readonly FoundComplaint[];
}

export function paletteGroups(
  { hits, complaints }: PaletteFinds,
  t: Text<'palette'>,
  open: (path: string) => void,
): readonly PaletteGroup<PaletteEntry>[] {
  const live = hits.filter((hit) => !hit.voided);
  const groups = [
    { id: 'objection', label: t('objections') },
    { id: 'request', label: t('requests') },
    { id: 'record', label: t('records') },
  ] as const;
  return [
    ...groups.map(({ id, label }) => ({ id, label, items: live.filter(({ entity }) => entity === id).map((hit) => entryOf(hit, open)) })),
    { id: 'complaint', label: t('complaints'), items: complaints.map((found) => complaintEntry(found, open)) },
  ];
}

const complaintEntry = ({ row, number }: FoundComplaint, open: (path: string) => void): PaletteEntry => ({
  id: `complaint ${row.id}`,
  icon: MessageSquareText,
  label: joined(number, row.applicant?.name),
  detail: row.text,
  run: () => open(`/permohonan/pengaduan?buka=${row.id}`),
});

function entryOf(hit: SearchHit, open: (path: string) => void): PaletteEntry {
  const id = `${hit.entity} ${hit.id}`;
  switch (hit.entity) {
    case 'record':
      return {
        id,
        icon: Archive,
        label: hit.card.description,
        detail: joined(hit.card.classCode, hit.card.letterNumber, hit.card.location),
        run: () => open(`/arsip/${hit.id}`),
      };
    case 'objection':
      return {
        id,
        icon: FileWarning,
        label: joined(hit.card.number, hit.card.applicant),
        detail: hit.card.information ?? undefined,
        run: () => open(`/keberatan/${hit.id}`),
      };
    case 'request':
      return {
        id,
        icon: FileText,
        label: joined(hit.card.number, hit.card.applicant),
        detail: hit.card.information,
        run: () => open(`/permohonan/${hit.id}`),
      };
  }
}
