import type { FieldValues } from 'react-hook-form';
import { issueAndPrintPaper } from '#renderer/commands/papers/print-paper.ts';
import { type Envelope, type EnvelopeSize, envelopePdf, envelopeSizes, envelopeTemplate } from '#renderer/pdf/envelope.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useText } from '#renderer/ui/use-text.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { EnvelopePreview, isSize } from './envelope-preview.tsx';

export interface EnvelopeFor {
  readonly caseEntity: 'objection' | 'request';
  readonly caseId: string;
  /** Register number of the case. */
  readonly number: string;
  readonly applicant: { readonly name: string; readonly address: string | null };
  readonly proxy: { readonly name: string; readonly address: string | null } | null;
  /** Of the answer that goes into it. */
  readonly letterNumber: string | null;
}

interface Props {
  readonly of: EnvelopeFor;
  readonly onClose: () => void;
}

/** The envelope of an answer by post: its size, whom it goes to, and a look at it before it is printed. */
export function EnvelopeDialog({ of, onClose }: Props) {
  const t = useText('papers');
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  // The paper is Indonesian whatever the language of the screen.
  const capacity = of.proxy ? `kuasa dari ${of.applicant.name}` : null;
  const print = async ({ size, name, address, letterNumber }: FieldValues): Promise<FormRefusal | null> => {
    const required = { name, address };
    const missing = Object.entries(required).filter(([, value]) => String(value ?? '').trim() === '');
    if (missing.length > 0) return { fields: Object.fromEntries(missing.map(([field]) => [field, 'ui.errorRequired'])) };
    const model: Envelope = {
      template: envelopeTemplate,
      size: isSize(size) ? size : 'DL',
      letterhead: letterheadOf(office),
      printed: printedAt(office, ctx.clock.now()),
      number: of.number,
      letterNumber: String(letterNumber ?? '').trim() || null,
      to: { name: String(name).trim(), capacity, address: String(address).trim() },
    };
    const drawn = envelopePdf(model, await loadFonts());
    if (!drawn.ok) {
      if (drawn.error.code === 'addressTooLong') return { fields: { address: t('addressTooLong') } };
      return { form: t(drawn.error.code === 'missingGlyph' ? 'missingGlyph' : 'notIssued', { character: glyphOf(drawn.error) }) };
    }
    const issued = await issueAndPrintPaper(ctx, {
      caseEntity: of.caseEntity,
      caseId: of.caseId,
      kind: 'envelope',
      template: envelopeTemplate,
      fileName: `Amplop ${of.number}.pdf`,
      bytes: drawn.value,
      // Texts, numbers and dates; the arms, which are bytes, are not kept with it.
      model: model as unknown as JsonValue,
    });
    if (!issued.ok) return { form: t('notIssued') };
    toast(issued.value.printed ? { text: t('printed') } : { text: t('notPrinted'), tone: 'late' });
    return null;
  };
  const to = of.proxy ?? of.applicant;
  return (
    <DialogForm
      title={t('envelope')}
      submitLabel={t('envelope')}
      width="md"
      initial={{
        size: office.office.paper === 'F4' ? 'kabinet' : 'DL',
        name: to.name,
        address: to.address ?? of.applicant.address ?? '',
        letterNumber: of.letterNumber ?? '',
      }}
      after={<EnvelopePreview capacity={capacity} />}
      onSubmit={print}
      onClose={onClose}
    >
      <SelectField
        name="size"
        label={t('envelopeSize')}
        help={t('envelopeText')}
        required
        choices={sizes.map((size) => ({ value: size, label: t(`size_${size}`) }))}
      />
      <TextField name="name" label={t('recipient')} required span={3} />
      <TextField name="letterNumber" label={t('letterNumber')} help={t('letterNumberHelp')} span={3} />
      <MultilineField name="address" label={t('address')} help={t('addressHelp')} required />
    </DialogForm>
  );
}

// `Object.keys` forgets that the keys of the table are its sizes.
const sizes = Object.keys(envelopeSizes) as readonly EnvelopeSize[];

const glyphOf = (error: { readonly code: string; readonly character?: string }): string => error.character ?? '';
