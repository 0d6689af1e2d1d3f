/** What stands in every case of the procedure about its papers as a record: the action that files them, or the record that they are. */
import { Archive } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { addFiledPapers, type FiledCase } from '#renderer/commands/procedure/file-papers.ts';
import { readPapersOfCases } from '#renderer/db/queries/filed-papers.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import type { Action } from '#renderer/ui/action.ts';
import { Related } from '#renderer/ui/detail/papers.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { FilePapersDialog } from './file-papers-dialog.tsx';
import { reportRefusal } from './report-words.ts';

export interface FiledPapers {
  readonly action: Action;
  /** The record that the papers are; null before. */
  readonly related: ReactNode;
  readonly dialog: ReactNode;
}

/** `description`: what the record will be called. */
export function useFiledPapers({ caseEntity, caseIds }: FiledCase, description: string): FiledPapers {
  const t = useText('procedure');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const [asking, setAsking] = useState(false);
  const key = caseIds.join(' ');
  const live = useLive(() => readPapersOfCases(ctx.db, key.split(' ')), [ctx.db, key]);
  const { papers, record, fresh } = live.status === 'ready' ? live.data : nothing;
  const add = () => {
    addFiledPapers(ctx, caseIds).then(
      (done) =>
        toast(done.ok ? { text: t('papersAdded', { count: fresh.length }) } : { text: reportRefusal(t, done.error, common), tone: 'late' }),
      reportError,
    );
  };
  const may = mayDo(ctx.actor, 'record.create');
  const action: Action = record
    ? {
        id: 'papers.add',
        label: t('papersAdd', { count: fresh.length }),
        icon: Archive,
        allowed: may && fresh.length > 0,
        reason: t(may ? 'papersAllFiled' : 'errNotAllowed'),
        run: add,
      }
    : {
        id: 'papers.file',
        label: t('filePapers'),
        icon: Archive,
        allowed: may && papers.length > 0,
        reason: t(may ? 'errNoPapers' : 'errNotAllowed'),
        run: () => setAsking(true),
      };
  return {
    action,
    related: record ? (
      <Related links={[{ id: record.id, label: t('papersRecord', { name: record.description }), href: `#/arsip/${record.id}` }]} />
    ) : null,
    dialog: asking ? (
      <FilePapersDialog caseEntity={caseEntity} caseIds={caseIds} description={description} onClose={() => setAsking(false)} />
    ) : null,
  };
}

const nothing = { papers: [], record: null, fresh: [] } as const;
