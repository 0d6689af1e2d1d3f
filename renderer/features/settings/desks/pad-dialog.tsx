import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState } from 'react';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { FieldFrame } from '#renderer/ui/form/field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import css from '../settings.module.css';
import { printPad } from './print-pad.ts';

interface Props {
  readonly pad: Row<'desk'>;
  readonly onClose: () => void;
}

const MOST_SHEETS = 50;

/** Prints blank forms with numbers of a pad: from which one, how many. */
export function PadDialog({ pad, onClose }: Props) {
  const t = useText('settings');
  const toast = useToast();
  const ctx = useCommandContext();
  const office = useOffice();
  const year = yearOf(useToday());
  const ids = { from: useId(), count: useId() };
  const [from, setFrom] = useState('1');
  const [count, setCount] = useState('20');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const valid =
    /^\d{1,5}$/.test(from) && Number(from) >= 1 && /^\d{1,2}$/.test(count) && Number(count) >= 1 && Number(count) <= MOST_SHEETS;
  const print = () => {
    setBusy(true);
    printPad(ctx, office, { desk: pad.code, year, from: Number(from), count: Number(count) })
      .then((printed) => {
        if (!printed.ok) return setRefused(t('padFailed', { code: printed.error.code }));
        toast({ text: t('padDone', { from: printed.value.first, to: printed.value.last }) });
        return onClose();
      })
      .finally(() => setBusy(false))
      .catch(reportError);
  };
  return (
    <ConfirmDialog
      open
      title={t('padTitle', { code: pad.code })}
      confirmLabel={t('padPrint')}
      onConfirm={() => valid && print()}
      onClose={onClose}
      busy={busy}
    >
      <div className={css.stack}>
        <Banner tone="soon" title={t('padWarning')} />
        {refused && <Banner tone="late" title={refused} live />}
        <FieldFrame id={ids.from} label={t('padFrom')} required>
          <OutlinedInput
            id={ids.from}
            value={from}
            onChange={(event) => setFrom(event.target.value)}
            slotProps={{ input: { inputMode: 'numeric' } }}
          />
        </FieldFrame>
        <FieldFrame id={ids.count} label={t('padCount')} required>
          <OutlinedInput
            id={ids.count}
            value={count}
            onChange={(event) => setCount(event.target.value)}
            slotProps={{ input: { inputMode: 'numeric' } }}
          />
        </FieldFrame>
      </div>
    </ConfirmDialog>
  );
}
