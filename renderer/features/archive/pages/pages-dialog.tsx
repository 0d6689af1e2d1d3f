import { useState } from 'react';
import { DialogFrame } from '#renderer/ui/dialog/choice-dialog.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { filesOf } from '#shared/domain/pages/page-plan.ts';
import type { Row } from '#shared/schema/entities.ts';
import { useFault } from '../use-fault.ts';
import { PageGrid } from './page-grid.tsx';
import { PageTools } from './page-tools.tsx';
import css from './pages.module.css';
import { usePages } from './use-pages.ts';

type Softcopy = Row<'recordSoftcopy'>;

interface Props {
  readonly copy: Softcopy;
  /** Other softcopies of the record with pages, which may be joined. */
  readonly others: readonly Softcopy[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Pages of a scan turned, moved, left out, parted and joined; what is saved is a new version. */
export function PagesDialog({ copy, others, onClose, onSaved }: Props) {
  const t = useText('archive');
  const ts = useText('softcopies');
  const toast = useToast();
  const onFault = useFault();
  const pages = usePages(copy);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { plan, trouble } = pages;
  // What was arranged is nowhere else: a slip of Esc does not throw it away.
  const leave = () => (pages.changed ? setLeaving(true) : onClose());
  const files = plan ? filesOf(plan).length : 1;
  const save = async () => {
    setBusy(true);
    const failed = await pages.save().finally(() => setBusy(false));
    if (failed) {
      const known = failed.code === 'replacedAlready' ? ts('refusedReplaced') : failed.code === 'sameFile' ? ts('refusedSame') : null;
      return toast({ text: known ?? (failed.code === 'locked' ? ts('pagesLocked') : ts('pagesDamaged')), tone: 'late' });
    }
    toast({ text: ts('pagesSaved') });
    return onSaved();
  };
  return (
    <DialogFrame
      open
      title={ts('pagesTitle', { name: copy.name })}
      onClose={leave}
      width="lg"
      busy={busy}
      foot={
        <>
          <Button tone="primary" busy={busy} disabled={!pages.changed} onClick={() => void save().catch(onFault)}>
            {files > 1 ? ts('savePagesApart', { count: files }) : ts('savePages')}
          </Button>
          <Button
            disabled={!pages.changed || busy}
            onClick={() => {
              setChosen([]);
              pages.reset();
            }}
          >
            {ts('undoPages')}
          </Button>
          <span className={css.grow} />
          <Button tone="text" onClick={leave}>
            {t('close')}
          </Button>
        </>
      }
    >
      {trouble && <Banner tone="late" live title={ts(trouble.code === 'locked' ? 'pagesLocked' : 'pagesDamaged')} />}
      {!plan && !trouble && <p role="status">{ts('pagesLoading', { count: pages.leaves.length })}</p>}
      {plan && (
        <>
          <p className={css.help}>{ts('pagesHelp')}</p>
          <PageTools
            {...{ plan, chosen, setChosen }}
            leaves={pages.leaves}
            onChange={pages.change}
            others={joinable(others, pages.sources)}
            onJoin={pages.join}
          />
          <PageGrid {...{ plan, chosen, setChosen }} leaves={pages.leaves} onChange={pages.change} />
        </>
      )}
      <ConfirmDialog
        open={leaving}
        title={ts('pagesLeaveTitle')}
        confirmLabel={ts('pagesLeave')}
        onConfirm={onClose}
        onClose={() => setLeaving(false)}
      >
        <p>{ts('pagesLeaveText')}</p>
      </ConfirmDialog>
    </DialogFrame>
  );
}

const joinable = (others: readonly Softcopy[], sources: readonly Softcopy[]) =>
  others.filter(({ id }) => !sources.some((source) => source.id === id));
