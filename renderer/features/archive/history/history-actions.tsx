import { GitCompareArrows, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { RecordHistory } from '../use-record-history.ts';
import { BatchUndoDialog } from './batch-undo-dialog.tsx';
import { VersionsDialog } from './versions-dialog.tsx';

interface Props {
  readonly recordId: string;
  readonly history: RecordHistory;
  /** Null where the person may not take back. */
  readonly undo: { readonly run: () => void; readonly busy: boolean } | null;
  readonly mayEdit: boolean;
}

/** What can be done with the history of a record: compare two versions, take back the last change or the whole command that it is part of. */
export function HistoryActions({ recordId, history, undo, mayEdit }: Props) {
  const t = useText('archive');
  const h = useText('recordHistory');
  const [asking, setAsking] = useState<'versions' | 'batch' | null>(null);
  const changes = history.changes ?? [];
  const newest = changes[0];
  const batch = newest?.batch === true && !newest.alone;
  return (
    <>
      {changes.length > 1 && <IconButton icon={GitCompareArrows} label={h('compare')} onClick={() => setAsking('versions')} />}
      {undo && (
        <Button
          tone="text"
          icon={Undo2}
          disabled={!newest?.alone && !batch}
          busy={undo.busy}
          onClick={batch ? () => setAsking('batch') : undo.run}
        >
          {batch ? h('undoBatch') : t('undoLast')}
        </Button>
      )}
      {asking === 'versions' && <VersionsDialog recordId={recordId} history={history} mayEdit={mayEdit} onClose={() => setAsking(null)} />}
      {asking === 'batch' && newest && <BatchUndoDialog changeId={newest.changeId} onClose={() => setAsking(null)} />}
    </>
  );
}
