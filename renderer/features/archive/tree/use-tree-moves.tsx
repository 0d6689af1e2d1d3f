/** Moving records in the tree: dropped or pasted on a berkas, an item of one, or a class; each move can be undone. */
import { type ReactNode, useState } from 'react';
import { fileRecords, MOST_FILED } from '#renderer/commands/archive/file-records.ts';
import { undoChange } from '#renderer/commands/history/undo-change.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { filingWhys } from '../ties/file-dialog.tsx';
import { useFault } from '../use-fault.ts';
import { RecodeDialog, type RecodeQuestion } from './recode-dialog.tsx';
import { recordIdOf, type TreeLine } from './tree-lines.ts';

export interface TreeMoves {
  readonly allowed: (line: TreeLine) => boolean;
  readonly take: (keys: ReadonlySet<string>, on: TreeLine) => void;
  readonly undoLast: () => void;
  readonly dialog: ReactNode;
}

/** `onMoved`: nothing is marked any more. */
export function useTreeMoves(onMoved: () => void): TreeMoves {
  const t = useText('archiveTree');
  const ties = useText('recordTies');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const onFault = useFault();
  const [asking, setAsking] = useState<RecodeQuestion | null>(null);
  const [done, setDone] = useState<readonly string[]>([]);

  const undo = async (changeId: string) => {
    const undone = await undoChange(ctx, changeId);
    toast(undone.ok ? { text: t('undone') } : { text: t('undoRefused'), tone: 'late' });
    if (undone.ok) setDone((old) => old.filter((one) => one !== changeId));
  };
  const told = (text: string, changeId: string) => {
    setDone((old) => [...old, changeId]);
    toast({ text, action: { label: t('undo'), run: () => void undo(changeId).catch(onFault) } });
    onMoved();
  };
  const intoFile = async (ids: readonly string[], fileId: string, recode: boolean) => {
    const filed = await fileRecords(ctx, ids, { kind: 'existing', fileId }, recode);
    if (!filed.ok) {
      const { code } = filed.error;
      const words =
        code === 'tooMany'
          ? ties('fileTooMany', { most: MOST_FILED })
          : code === 'unknownRecord'
            ? ties('errUnknown')
            : common(filed.error);
      return toast({ text: words, tone: 'late' });
    }
    const { moved, refused, changeId } = filed.value;
    // Of another class only: that is asked, not refused.
    const foreign = refused.filter(({ why }) => why === 'file.otherClass');
    if (!recode && foreign.length > 0 && foreign.length === refused.length && changeId === null)
      return setAsking({ kind: 'file', ids, fileId });
    const whyNot = refused.map(({ name, why }) => `${name}: ${ties(filingWhys[why])}`).join('; ');
    if (changeId === null) return toast({ text: whyNot, tone: 'late' });
    return told([ties('fileMoved', { count: moved }), whyNot].filter(Boolean).join('. '), changeId);
  };
  const allowed = (line: TreeLine): boolean => {
    if (line.kind === 'class') return line.node.code !== null;
    return line.kind === 'record' && (line.fileId !== null || line.isFile);
  };
  const take = (keys: ReadonlySet<string>, on: TreeLine) => {
    const ids = [...keys].flatMap((key) => recordIdOf(key) ?? []);
    if (!allowed(on) || ids.length === 0) return;
    if (on.kind === 'class') setAsking({ kind: 'class', ids, classId: on.node.id });
    else if (on.kind === 'record') intoFile(ids, on.fileId ?? on.hit.id, false).catch(onFault);
  };
  return {
    allowed,
    take,
    undoLast: () => {
      const last = done.at(-1);
      if (last === undefined) toast({ text: t('undoNothing'), tone: 'late' });
      else undo(last).catch(onFault);
    },
    dialog: asking && (
      <RecodeDialog
        question={asking}
        onClose={() => setAsking(null)}
        onFile={(ids, fileId) => {
          setAsking(null);
          intoFile(ids, fileId, true).catch(onFault);
        }}
        onMoved={(text, changeId) => {
          setAsking(null);
          told(text, changeId);
        }}
      />
    ),
  };
}
