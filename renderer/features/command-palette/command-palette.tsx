import { memo, useCallback } from 'react';
import { findComplaints } from '#renderer/db/queries/find-complaints.ts';
import { useServices } from '#renderer/state/services.ts';
import { useListedClasses } from '#renderer/state/use-clearance.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { CommandPalette as Palette, type PaletteSource } from '#renderer/ui/palette/command-palette.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { paletteGroups } from './palette-groups.ts';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

const MOST = 12;

/** Ctrl+K over search: records and cases by name or number, then the actions in force. */
export const CommandPalette = memo(function CommandPalette({ open, onClose }: Props) {
  const t = useText('palette');
  const go = useGo();
  const { gate, search } = useServices();
  const classes = useListedClasses();
  const source = useCallback<PaletteSource>(
    async (query) => {
      const [answer, complaints] = await Promise.all([search.quick(query, MOST, classes), findComplaints(gate.db, query, MOST)]);
      return paletteGroups({ hits: answer.status === 'ready' ? answer.hits : [], complaints }, t, (path) => go(path));
    },
    [gate.db, search, classes, t, go],
  );
  return <Palette open={open} onClose={onClose} fixed={[]} source={source} />;
});
