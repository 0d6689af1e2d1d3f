import { FilePenLine, Printer } from 'lucide-react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { LetterPreview } from '#renderer/cases/letter-preview.tsx';
import { pledgeLetter } from '#renderer/pdf/service-pledge.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { OfficeHolder } from '#shared/domain/holders/office-holder.ts';
import css from './pledge.module.css';
import { pledgeModel } from './pledge-model.ts';
import { wordsOf } from './pledge-values.ts';
import { printPledge, savePledgeDraft } from './print-pledge.ts';

/** The paper as it forms while one types, printed or saved as it stands. */
export function PledgePreview({ holders }: { readonly holders: readonly OfficeHolder[] }) {
  const t = useText('pledge');
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const { getValues } = useFormContext();
  useWatch();
  const typed = getValues();
  const number = String(typed.letterNumber ?? '').trim();
  const model = pledgeModel({ office, holders, words: wordsOf(typed), letterNumber: number || null, now: ctx.clock.now() });

  const say = (text: string, late = false) => toast({ text, ...(late ? { tone: 'late' as const } : {}) });
  const print = async () => {
    const printed = await printPledge(ctx, model);
    if (printed.ok) return say(t(printed.value.printed ? 'printed' : 'notPrinted'), !printed.value.printed);
    const { error } = printed;
    return say(error.code === 'missingGlyph' ? t('missingGlyph', { character: error.character }) : t('notIssued'), true);
  };
  const docx = async () => {
    const saved = await savePledgeDraft(ctx, model);
    if (!saved.ok) return say(t('notSaved'), true);
    return saved.value === null ? undefined : say(t('draftSaved', { name: saved.value }));
  };
  const run = (act: () => Promise<void>) => () => {
    setBusy(true);
    act()
      .finally(() => setBusy(false))
      .catch(reportError);
  };
  return (
    <div className={css.side}>
      <div className={css.actions}>
        <Button icon={Printer} busy={busy} onClick={run(print)}>
          {t('print')}
        </Button>
        <Button icon={FilePenLine} busy={busy} onClick={run(docx)}>
          {t('docx')}
        </Button>
      </div>
      {model.signer.name === null && <p className={css.note}>{t('signerNone')}</p>}
      <LetterPreview label={t('preview')} letters={[pledgeLetter(model)]} />
    </div>
  );
}
