/** What a person does with the softcopies of a record: attach, look at, replace, take off. */

import { type ReactNode, useState } from 'react';
import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { attachSoftcopies, detachSoftcopy } from '#renderer/commands/archive/attach-softcopies.ts';
import { replaceSoftcopy } from '#renderer/commands/archive/replace-softcopy.ts';
import type { RecordFile } from '#renderer/db/queries/records.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { DangerDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { Row } from '#shared/schema/entities.ts';
import { fileErrorText } from './file-words.ts';
import { hasPages } from './pages/page-sources.ts';
import { PagesDialog } from './pages/pages-dialog.tsx';
import { SoftcopyDialog } from './softcopy-dialog.tsx';
import { useFault } from './use-fault.ts';

type Softcopy = Row<'recordSoftcopy'>;

export interface RecordCopies {
  readonly busy: boolean;
  readonly attach: (chosen: readonly File[]) => void;
  readonly open: (copy: Softcopy) => void;
  readonly dialogs: ReactNode;
}

interface Asked {
  readonly of: string;
  readonly shownId?: string | null;
  readonly arranging?: Softcopy | null;
  readonly detaching?: Softcopy | null;
}

export function useRecordCopies({ row, softcopies }: RecordFile, mayEdit: boolean, query: string): RecordCopies {
  const t = useText('archive');
  const ts = useText('softcopies');
  const ctx = useCommandContext();
  const { platform } = useServices();
  const toast = useToast();
  const saveFile = useSaveFile();
  const refusalText = useRefusalText();
  const onFault = useFault();
  // The page stays when another record is shown on it: what is asked and what is being done belongs to one record.
  const [working, setWorking] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked>({ of: row.id });
  const { shownId = null, arranging = null, detaching = null }: Partial<Asked> = asked.of === row.id ? asked : {};
  const busy = working === row.id;
  const ask = (change: Omit<Asked, 'of'>) =>
    setAsked((before) => {
      if (before.of === row.id) return { ...before, ...change };
      // What ends late, for a record that is shown no longer, closes nothing of this one.
      return Object.values(change).some((value) => value !== null) ? { ...change, of: row.id } : before;
    });
  const setShownId = (id: string | null) => ask({ shownId: id });
  const setArranging = (copy: Softcopy | null) => ask({ arranging: copy });
  const setDetaching = (copy: Softcopy | null) => ask({ detaching: copy });
  const shown = softcopies.find(({ current, earlier }) => [current, ...earlier].some(({ id }) => id === shownId));

  const work = (act: () => Promise<void>) => {
    setWorking(row.id);
    act()
      .catch(onFault)
      .finally(() => setWorking((now) => (now === row.id ? null : now)));
  };
  const take = async (chosen: readonly File[]) => {
    const taken = await platform.vault.take(chosen);
    const bad = taken.flatMap((one) => (one.ok ? [] : [`${one.error.name ?? ''}: ${fileErrorText(one.error.code, t, ts)}`]));
    if (bad.length > 0) toast({ text: bad.join('; '), tone: 'late' });
    return taken.flatMap((one) => (one.ok ? one.value : []));
  };
  const attach = (chosen: readonly File[]) =>
    work(async () => {
      const good = await take(chosen);
      if (good.length === 0) return;
      const saved = await attachSoftcopies(ctx, row.id, good);
      if (!saved.ok && saved.error.code !== 'nothingToDo') toast({ text: refusalText(saved.error), tone: 'late' });
      else toast({ text: t('eventAttached', { name: good.map((one) => one.name).join(', ') }) });
    });
  const replace = (copy: Softcopy, file: File) =>
    work(async () => {
      const [good] = await take([file]);
      if (!good) return;
      const saved = await replaceSoftcopy(ctx, copy.id, good);
      if (saved.ok) {
        setShownId(null);
        return toast({ text: ts('replaced', { name: good.name }) });
      }
      const { error } = saved;
      const own = error.code === 'replacedAlready' ? ts('refusedReplaced') : error.code === 'sameFile' ? ts('refusedSame') : null;
      toast({ text: own ?? refusalText(error), tone: 'late' });
    });
  const detach = (reason: string) =>
    work(async () => {
      const done = detaching && (await detachSoftcopy(ctx, detaching.id, reason));
      setDetaching(null);
      setShownId(null);
      if (done && !done.ok) toast({ text: refusalText(done.error), tone: 'late' });
    });
  const save = (copy: Softcopy, bytes: Uint8Array) => work(() => saveFile({ bytes, name: copy.name, mediaType: copy.mediaType }));

  const dialogs = (
    <>
      {shown && !detaching && !arranging && (
        <SoftcopyDialog
          key={shown.current.id}
          of={shown}
          query={query}
          onClose={() => setShownId(null)}
          onSave={save}
          onReplace={mayEdit ? (file) => replace(shown.current, file) : null}
          onPages={mayEdit ? () => setArranging(shown.current) : null}
          onDetach={mayEdit ? () => setDetaching(shown.current) : null}
        />
      )}
      {arranging && (
        <PagesDialog
          copy={arranging}
          others={softcopies.flatMap(({ current }) => (current.id !== arranging.id && hasPages(current.mediaType) ? current : []))}
          onClose={() => setArranging(null)}
          onSaved={() => {
            setArranging(null);
            setShownId(null);
          }}
        />
      )}
      {detaching && (
        <DangerDialog
          open
          title={t('detachTitle')}
          warning={t('detachWarning', { name: detaching.name })}
          confirmLabel={t('detach')}
          busy={busy}
          onConfirm={detach}
          onClose={() => setDetaching(null)}
        >
          {null}
        </DangerDialog>
      )}
    </>
  );
  return { busy, attach, open: (copy) => setShownId(copy.id), dialogs };
}
