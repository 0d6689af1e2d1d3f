import { Printer, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { carryOut, type StoppedRecord } from '#renderer/commands/disposal/carry-out.ts';
import type { ActKind } from '#renderer/commands/disposal/record-disposal-event.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { earliestDay } from '#shared/domain/disposal/disposal-days.ts';
import { destructionMethods } from '#shared/domain/disposal/disposal-events.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { actData, lastMinutes, minutesValues } from './act-values.ts';
import { fieldErrorText, refusalText } from './disposal-words.ts';
import { printDisposalList, printMinutes } from './proposal-papers.ts';
import { RefusedRecords } from './refused-records.tsx';
import type { ProposalView } from './use-proposal.ts';
import { useWords } from './use-words.ts';

interface Props {
  readonly view: ProposalView;
  readonly act: ActKind;
  /** The Berita Acara is printed to be signed, and nothing is recorded yet. */
  readonly printOnly: boolean;
  readonly onClose: () => void;
}

/** The Berita Acara: its parties, place, day and number. Printed with its list before the act, and recorded once it was carried out. */
export function ActDialog({ view, act, printOnly, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const ctx = useCommandContext();
  const today = useToday();
  const toast = useToast();
  const [opened] = useState(view);
  const [stopped, setStopped] = useState<readonly StoppedRecord[]>([]);
  const { file } = opened;
  const { kind } = file.row;
  const since = earliestDay(act, file.known);
  const print = usePrint(view);

  const submit = async (values: Readonly<Record<string, unknown>>): Promise<FormRefusal | null> => {
    const { on } = values;
    if (!isCalendarDate(on)) return { fields: { on: 'errDate' } };
    if (printOnly) {
      await print(values);
      return null;
    }
    const saved = await carryOut(ctx, {
      proposalId: file.row.id,
      kind: act,
      on,
      data: actData(values, act),
      seenEvents: file.events.length,
    });
    if (saved.ok) {
      toast({ text: t('recorded', { step: t(`step_${act}`) }) });
      return null;
    }
    const { error } = saved;
    if (error.code === 'event.incomplete')
      return { fields: Object.fromEntries(error.fields.map((field) => [field.replace('.', ''), 'ui.errorRequired'])) };
    if (error.code === 'futureDate') return { fields: { on: 'futureDate' } };
    if (error.code === 'numberUsed') return { fields: { number: 'numberUsed' } };
    if (error.code !== 'records') return { form: refusalText(words, error) };
    setStopped(error.stopped);
    return { form: t('stoppedRecords') };
  };
  return (
    <DialogForm
      title={t(printOnly ? 'printMinutes' : `act_${act}`)}
      submitLabel={t(printOnly ? 'printMinutes' : `act_${act}`)}
      initial={{ on: today, ...lastMinutes(opened, act) }}
      errorText={fieldErrorText(t)}
      width="md"
      note={
        !printOnly &&
        act === 'destroyed' && (
          <Banner tone="late" icon={TriangleAlert} title={t('destroyWarning')}>
            {t('destroyWarningText', { count: file.kept.length })}
          </Banner>
        )
      }
      after={
        <>
          {!printOnly && <PrintButton onPrint={print} />}
          <RefusedRecords records={stopped} />
        </>
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField name="number" label={t('fieldMinutesNumber')} required={!printOnly} span={3} autoFocus />
      <DateField name="on" label={t('fieldOn')} required span={3} today={today} max={today} {...(since ? { min: since } : {})} />
      <TextField name="place" label={t('fieldPlace')} required={!printOnly} span={act === 'destroyed' ? 3 : 6} />
      {act === 'destroyed' && (
        <SelectField
          name="method"
          label={t('fieldMethod')}
          required={!printOnly}
          span={3}
          choices={destructionMethods.map((method) => ({ value: method, label: t(`method_${method}`) }))}
        />
      )}
      <TextField name="firstname" label={t(`first_${kind}`)} required={!printOnly} span={3} />
      <TextField name="firstposition" label={t('fieldPosition')} required={!printOnly} span={3} />
      <TextField name="secondname" label={t(`second_${kind}`)} required={!printOnly} span={3} />
      <TextField name="secondposition" label={t('fieldPosition')} required={!printOnly} span={3} />
    </DialogForm>
  );
}

/** Prints the Berita Acara and the list that belongs to it, both in two copies once the act is done. */
function usePrint(view: ProposalView) {
  const { t, common } = useWords();
  const ctx = useCommandContext();
  const office = useOffice();
  const toast = useToast();
  return async (values: Readonly<Record<string, unknown>>): Promise<void> => {
    const typed = minutesValues(values);
    if (!typed) return toast({ text: t('errDate'), tone: 'late' });
    for (const printing of [() => printMinutes(ctx, office, view, typed), () => printDisposalList(ctx, office, view, typed)]) {
      const printed = await printing();
      if (!printed.ok) return toast({ text: common(printed.error), tone: 'late' });
      if (!printed.value.printed) return toast({ text: t('notPrinted'), tone: 'late' });
    }
    return toast({ text: t('printed') });
  };
}

function PrintButton({ onPrint }: { readonly onPrint: (values: Readonly<Record<string, unknown>>) => Promise<void> }) {
  const { t } = useWords();
  const form = useFormContext();
  const [busy, setBusy] = useState(false);
  return (
    <Button
      icon={Printer}
      busy={busy}
      onClick={() => {
        setBusy(true);
        onPrint(form.getValues())
          .catch(reportError)
          .finally(() => setBusy(false));
      }}
    >
      {t('printMinutes')}
    </Button>
  );
}
