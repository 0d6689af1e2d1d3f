import { PackageCheck } from 'lucide-react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import type { z } from 'zod';
import { useClockCheck } from '#renderer/cases/use-clock-check.ts';
import { lendItems } from '#renderer/commands/loans/lend-items.ts';
import { DEFAULT_LOAN_DAYS, settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { resolveLabel } from '#renderer/db/queries/labels.ts';
import { itemsOfAddress } from '#renderer/state/item-path.ts';
import { settingOf, useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { NumberField } from '#renderer/ui/form/number-field.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { useBarcodeScanner } from '#renderer/ui/use-barcode-scanner.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { parseLabelCode } from '#shared/domain/labels/label-code.ts';
import { loanDue } from '#shared/domain/loans/loan-rules.ts';
import { type ItemRef, sameItem } from '#shared/domain/records/item-ref.ts';
import { formatLongDate } from '#shared/i18n/format.ts';
import { BorrowerFields } from './borrower-fields.tsx';
import { LendItemsField } from './lend-items-field.tsx';
import { type LendOutcome, lendSchema } from './lend-values.ts';
import { LentScreen } from './lent-screen.tsx';
import { printSlip } from './loan-papers.ts';
import { refusalOfItem, refusalText } from './loan-words.ts';
import { useItemChecks } from './use-item-checks.ts';

/** One slip: what is taken (scan or type), who takes it, until when. Handed out and printed as one act. */
export function LendPage() {
  const t = useText('loans');
  const [params] = useSearchParams();
  const [round, setRound] = useState(0);
  const [outcome, setOutcome] = useState<LendOutcome | null>(null);
  if (outcome) {
    return (
      <LentScreen
        outcome={outcome}
        onNext={() => {
          setOutcome(null);
          setRound(round + 1);
        }}
      />
    );
  }
  const preset = round === 0 ? itemsOfAddress(params.get('isi')) : [];
  return (
    <>
      <PageHead title={t('lendTitle')} />
      <LendForm key={round} preset={preset} onLent={setOutcome} />
    </>
  );
}

function LendForm({ preset, onLent }: { readonly preset: readonly ItemRef[]; readonly onLent: (outcome: LendOutcome) => void }) {
  const t = useText('loans');
  const locale = useLocale();
  const go = useGo();
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  const common = useRefusalText();
  const clock = useClockCheck(office.office.zone);
  const [items, setItems] = useState<readonly ItemRef[]>(preset);

  const scanned = async (code: string) => {
    const found = await resolveLabel(ctx.db, code);
    if (!found.ok) return toast({ text: t(found.error.code === 'label.misread' ? 'scanMisread' : 'scanUnknown'), tone: 'late' });
    const { ref, name } = found.value;
    setItems((known) => (known.some((one) => sameItem(one, ref)) ? known : [...known, ref]));
    return toast({ text: t('scanAdded', { name }) });
  };
  useBarcodeScanner(
    (code) => {
      scanned(code).catch(reportError);
    },
    { accepts: (code) => parseLabelCode(code).ok },
  );

  const submit = async (values: z.output<typeof lendSchema>): Promise<FormRefusal | null> => {
    const { name, contact, unitId, outsideUnit, purpose, caseNumber, workingDays } = values;
    const unit = unitId ? await ctx.db.rows('unit').get(unitId) : undefined;
    const lent = await lendItems(ctx, {
      items,
      borrower: { name, unitId: unit?.id ?? null, unit: unit?.name ?? outsideUnit ?? null, contact: contact ?? null },
      purpose: purpose ?? null,
      caseNumber: caseNumber ?? null,
      workingDays,
      condition: null,
      clockConfirmed: clock.confirmed(),
    });
    if (!lent.ok) {
      const { error } = lent;
      if (error.code === 'clockDoubt') return { form: clock.explain(error) };
      if (error.code !== 'items') return { form: error.code === 'notAllowed' ? t('errNotAllowed') : refusalText(t, error, common) };
      return { form: error.refused.map((one) => `${one.name}: ${refusalOfItem(one.refusal, t, locale)}`).join(' ') };
    }
    const [first] = lent.value.handedOut;
    const printed = first ? await printSlip(ctx, office, first) : null;
    onLent({ ...lent.value, printed: printed === null ? null : printed.ok && printed.value.printed });
    return null;
  };
  return (
    <FormFrame
      label={t('lendTitle')}
      schema={lendSchema}
      defaultValues={{ name: '', workingDays: Number(settingOf(office, settingKeys.loanDays) ?? DEFAULT_LOAN_DAYS) }}
      onSubmit={submit}
      submits={[{ id: 'lend', label: t('lendSubmit'), icon: PackageCheck, key: 'Ctrl+S' }]}
      onClose={() => go('/peminjaman')}
      errorText={(text) => text}
    >
      <FormSection title={t('sectionItems')}>
        <FormGrid>
          <Items items={items} onChange={setItems} />
        </FormGrid>
      </FormSection>
      <BorrowerFields />
      <FormSection title={t('sectionTerms')}>
        <FormGrid>
          <TextField name="purpose" label={t('factPurpose')} span={3} />
          <TextField name="caseNumber" label={t('fieldCase')} span={3} help={t('fieldCaseHelp')} />
          <NumberField name="workingDays" label={t('fieldDays')} required span={3} unit={t('workingDays')} />
          <DueLine />
        </FormGrid>
      </FormSection>
    </FormFrame>
  );
}

/** Says of each item what the borrower's unit and the case number mean for it. */
function Items({ items, onChange }: { readonly items: readonly ItemRef[]; readonly onChange: (items: readonly ItemRef[]) => void }) {
  const [unitId, caseNumber] = useWatch({ name: ['unitId', 'caseNumber'] }) as readonly [string | undefined, string | undefined];
  const checks = useItemChecks(items, unitId || null, caseNumber?.trim() || null);
  return <LendItemsField items={items} checks={checks} onChange={onChange} />;
}

/** The day on which it is due, as the days are typed. */
function DueLine() {
  const t = useText('loans');
  const locale = useLocale();
  const today = useToday();
  const { calendar } = useOffice();
  const days: unknown = useWatch({ name: 'workingDays' });
  if (typeof days !== 'number' || !Number.isInteger(days) || days < 1 || days > 250) return null;
  const { dueOn, provisional } = loanDue(today, days, calendar);
  return (
    <p style={{ gridColumn: 'span 3', alignSelf: 'end', margin: 0, font: 'var(--t-strong)' }} role="status">
      {t(provisional ? 'dueProvisional' : 'dueWillBe', { date: formatLongDate(dueOn, locale) })}
    </p>
  );
}
