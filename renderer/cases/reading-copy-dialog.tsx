import { Printer, Save } from 'lucide-react';
import { useState } from 'react';
import { useSaveFile } from '#renderer/cases/use-save-file.ts';
import { issueAndPrintPaper } from '#renderer/commands/papers/print-paper.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { printedAt } from '#renderer/pdf/parts/office-head.ts';
import { BRAILLE_TYPE, brailleText } from '#renderer/pdf/reading/braille-text.ts';
import { type LargePrint, largePrintPdf, largePrintTemplate } from '#renderer/pdf/reading/large-print.ts';
import { readingOfPaper } from '#renderer/pdf/reading/reading-of-paper.ts';
import { useOffice, useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { ChoiceDialog } from '#renderer/ui/dialog/choice-dialog.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';

interface Props {
  readonly paper: Row<'paper'>;
  /** As the list of papers calls it. */
  readonly name: string;
  /** Number of the case or code of the visit. */
  readonly reference: string;
  readonly onClose: () => void;
}

/**
 * What an issued paper says, for those who cannot read its print: large letters, or text for a Braille printer (Perki 1/2021 Art. 24).
 * A large print is kept with the case, so that the help that was given is known.
 */
export function ReadingCopyDialog({ paper, name, reference, onClose }: Props) {
  const t = useText('reading');
  const ctx = useCommandContext();
  const office = useOffice();
  const zone = useZone();
  const toast = useToast();
  const saveFile = useSaveFile();
  const [busy, setBusy] = useState(false);
  const original = { name, on: civilDateOf(paper.issuedAt, zone) };
  const copy = readingOfPaper(paper.template, paper.model);
  if (!copy) return null;

  const work = (act: () => Promise<void>) => () => {
    setBusy(true);
    act()
      .then(onClose, reportError)
      .finally(() => setBusy(false));
  };
  const printLarge = work(async () => {
    const model: LargePrint = {
      template: largePrintTemplate,
      paper: office.office.paper,
      printed: printedAt(office, ctx.clock.now()),
      reference,
      original,
      copy,
    };
    const drawn = largePrintPdf(model, await loadFonts());
    if (!drawn.ok) {
      const character = drawn.error.code === 'missingGlyph' ? drawn.error.character : '';
      return toast({ text: t(character ? 'missingGlyph' : 'notIssued', { character }), tone: 'late' });
    }
    const issued = await issueAndPrintPaper(ctx, {
      caseEntity: paper.caseEntity === 'request' ? 'request' : 'objection',
      caseId: paper.caseId,
      kind: 'largePrint',
      template: largePrintTemplate,
      fileName: `Huruf besar ${reference}.pdf`,
      bytes: drawn.value,
      // Texts, numbers and dates only.
      model: model as unknown as JsonValue,
    });
    if (!issued.ok) return toast({ text: t('notIssued'), tone: 'late' });
    return toast(issued.value.printed ? { text: t('printed') } : { text: t('notPrinted'), tone: 'late' });
  });
  const saveBraille = work(async () => {
    const bytes = new TextEncoder().encode(brailleText(copy, original));
    const file = { bytes, name: `Braille ${reference.replaceAll('/', '-')}.txt`, mediaType: BRAILLE_TYPE };
    await saveFile(file, (saved) => t('saved', { name: saved }));
  });
  return (
    <ChoiceDialog
      open
      title={t('title')}
      text={t('text', { name })}
      choices={[
        { id: 'reading.large', label: t('large'), icon: Printer, tone: 'primary', allowed: !busy, run: printLarge },
        { id: 'reading.braille', label: t('braille'), icon: Save, allowed: !busy, run: saveBraille },
      ]}
      onClose={onClose}
    />
  );
}
