import { type ReactNode, useState } from 'react';
import { undoClassification } from '#renderer/commands/import/undo-classification.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';

export interface UndoEdition {
  readonly undo: (schemeId: string) => void;
  readonly busy: boolean;
  /** The question, where records were coded by the edition. */
  readonly dialog: ReactNode;
}

interface Asked {
  readonly schemeId: string;
  readonly records: number;
}

/** Takes an edition back: at once where nothing was coded by it, else after asking what becomes of the codes. */
export function useUndoEdition(onUndone: () => void, onRefused: (text: string) => void): UndoEdition {
  const t = useText('importing');
  const locale = useLocale();
  const ctx = useCommandContext();
  const refusalText = useRefusalText();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);

  const run = async (schemeId: string, uncode: boolean) => {
    const undone = await undoClassification(ctx, schemeId, { uncode });
    setAsked(null);
    if (undone.ok) return onUndone();
    const { error } = undone;
    switch (error.code) {
      case 'codesInUse':
        return setAsked({ schemeId, records: error.records });
      case 'tooManyRecords':
        return onRefused(t('classTooMany', { count: error.records, shown: formatNumber(error.records, locale) }));
      case 'changedSince':
      case 'erased':
      case 'unknownChange':
      case 'unknownScheme':
      case 'releasedNumber':
        return onRefused(t('classChangedSince'));
      case 'notAllowed':
        return onRefused(t('classUndoNotAllowed'));
      default:
        return onRefused(refusalText(error));
    }
  };
  const undo = (schemeId: string, uncode = false) => {
    setBusy(true);
    run(schemeId, uncode)
      .catch(reportError)
      .finally(() => setBusy(false));
  };
  const dialog = asked && (
    <ConfirmDialog
      open
      busy={busy}
      title={t('classUndoTitle')}
      confirmLabel={t('classUndoUncode')}
      onClose={() => setAsked(null)}
      onConfirm={() => undo(asked.schemeId, true)}
    >
      {t('classUndoAsk', { count: asked.records, shown: formatNumber(asked.records, locale) })}
    </ConfirmDialog>
  );
  return { undo: (schemeId) => undo(schemeId), busy, dialog };
}
