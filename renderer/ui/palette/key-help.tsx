import { Fragment, memo } from 'react';
import { DialogFrame } from '../dialog/choice-dialog.tsx';
import { useActionsInForce } from '../key-layers.tsx';
import { keyLabel } from '../keys.ts';
import { Button } from '../parts/button.tsx';
import { Kbd } from '../parts/kbd.tsx';
import { useText } from '../use-text.ts';
import css from './palette.module.css';

/** `?`: the keys of this screen, taken from the actions that are in force. */
export const KeyHelp = memo(function KeyHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useText('ui');
  const keyed = useActionsInForce(open).filter((action) => action.key);
  return (
    <DialogFrame
      open={open}
      title={t('keyHelp')}
      onClose={onClose}
      width="xs"
      foot={
        <Button tone="text" autoFocus onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <dl className={css.keys}>
        {keyed.map((action) => (
          <Fragment key={action.id}>
            <dt>{action.label}</dt>
            <dd>
              <Kbd>{keyLabel(action.key ?? '')}</Kbd>
            </dd>
          </Fragment>
        ))}
      </dl>
    </DialogFrame>
  );
});
