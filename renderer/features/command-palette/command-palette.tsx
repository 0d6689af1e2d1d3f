import { memo, useCallback } from 'react';
import { useOpenScanned, usePaperWord } from '#renderer/cases/open-scanned.ts';
import { findComplaints } from '#renderer/db/queries/find-complaints.ts';
import { isWholeCode, resolveScan } from '#renderer/db/queries/scanned.ts';
import { useServices } from '#renderer/state/services.ts';
import { useListedClasses } from '#renderer/state/use-clearance.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { CommandPalette as Palette, type PaletteSource } from '#renderer/ui/palette/command-palette.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { codeGroup, paletteGroups } from './palette-groups.ts';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

const MOST = 12;

/** Ctrl+K over search: records and cases by name or number, a code of a paper or a label, then the actions in force. */
export const CommandPalette = memo(function CommandPalette({ open, onClose }: Props) {
  const t = useText('palette');
  const go = useGo();
  const { gate, search } = useServices();
  const classes = useListedClasses();
  const openScanned = useOpenScanned();
  const wordOf = usePaperWord();
  const source = useCallback<PaletteSource>(
    async (query) => {
      const code = query.trim();
      if (isWholeCode(code)) return [codeGroup(code, await resolveScan(gate.db, code), { t, wordOf, open: openScanned })];
      const [answer, complaints] = await Promise.all([search.quick(query, MOST, classes), findComplaints(gate.db, query, MOST)]);
      return paletteGroups({ hits: answer.status === 'ready' ? answer.hits : [], complaints }, t, (path) => go(path));
    },
    [gate.db, search, classes, t, go, openScanned, wordOf],
  );
  return <Palette open={open} onClose={onClose} fixed={[]} source={source} />;
});
