/** Hits of the index as lines of the palette, by kind. */
import { Archive, FileText, FileWarning, MessageSquareText, QrCode } from 'lucide-react';
import type { PaperWord } from '#renderer/cases/open-scanned.ts';
import { shelfText } from '#renderer/cases/shelf-text.ts';
import type { FoundComplaint } from '#renderer/db/queries/find-complaints.ts';
import type { Scanned } from '#renderer/db/queries/scanned.ts';
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

interface CodeWords {
  readonly t: Text<'palette'>;
  readonly wordOf: (found: Scanned) => PaperWord | null;
  readonly open: (found: Scanned) => void;
}

/** The one line of a code that was typed or pasted as a whole: what it leads to, and whether its paper matches the register. */
export function codeGroup(code: string, found: Scanned | null, { t, wordOf, open }: CodeWords): PaletteGroup<PaletteEntry> {
  const line: PaletteEntry = found
    ? {
        id: `code ${code}`,
        icon: QrCode,
        label: joined(t(`code_${found.entity}`), found.proof?.number ?? code),
        detail: wordOf(found)?.text,
        run: () => open(found),
      }
    : { id: `code ${code}`, icon: QrCode, label: t('codeUnknown', { code }), allowed: false, run: () => undefined };
  return { id: 'code', label: t('codes'), items: [line] };
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
        detail: joined(hit.card.classCode, hit.card.letterNumber, shelfText(hit.card.location)?.spot),
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
