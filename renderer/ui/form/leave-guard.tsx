import { useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router';
import { ChoiceDialog } from '../dialog/choice-dialog.tsx';
import { useActionKeys } from '../key-layers.tsx';
import { Button } from '../parts/button.tsx';
import { useText } from '../use-text.ts';
import type { Draft } from './use-draft.ts';

interface Props {
  readonly dirty: boolean;
  readonly draft: Draft;
  readonly busy: boolean;
  readonly onClose: () => void;
}

/**
 * Batal, Esc and every other way out of a form with changes. Where a draft is kept, Esc closes at once and the draft stays;
 * Batal and leaving by the rail ask.
 */
export function LeaveGuard({ dirty, draft, busy, onClose }: Props) {
  const t = useText('ui');
  const [asking, setAsking] = useState(false);
  const leaving = useRef(false);
  // While it is being saved the form itself may lead on, for instance to what it has just made.
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && !busy && !leaving.current && currentLocation.pathname !== nextLocation.pathname,
  );
  const leave = () => {
    leaving.current = true;
    setAsking(false);
    if (blocker.state === 'blocked') blocker.proceed();
    else onClose();
  };
  useEffect(() => {
    if (!dirty || draft.kept) return;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [dirty, draft.kept]);

  const keep = () => {
    draft.flush();
    leave();
  };
  const close = () => (dirty ? setAsking(true) : leave());
  useActionKeys([
    { id: 'form.close', label: t('close'), key: 'Esc', allowed: !busy, hidden: true, run: () => (draft.kept ? keep() : close()) },
  ]);
  const discard = () => {
    draft.discard();
    leave();
  };
  return (
    <>
      <Button tone="text" big disabled={busy} onClick={close}>
        {t('cancel')}
      </Button>
      <ChoiceDialog
        open={asking || blocker.state === 'blocked'}
        title={t('leaveTitle')}
        text={t('leaveText')}
        onClose={() => {
          setAsking(false);
          if (blocker.state === 'blocked') blocker.reset();
        }}
        closeLabel={t('leaveStay')}
        choices={[
          ...(draft.kept ? [{ id: 'keep', label: t('leaveKeep'), tone: 'primary' as const, allowed: true, run: keep }] : []),
          { id: 'discard', label: t('leaveDiscard'), allowed: true, run: discard },
        ]}
      />
    </>
  );
}
