import { FileSignature } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ScanZone, useScan } from '#renderer/cases/scan-zone.tsx';
import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { DEFAULT_VERIFY_SHARE, settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { recordStage, type StageInput } from '#renderer/commands/procedure/record-stage.ts';
import { givenCode } from '#renderer/commands/procedure/unit-codes.ts';
import type { StagedRecord } from '#renderer/db/queries/stages.ts';
import { settingOf, useOffice, useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { filledValues } from '#renderer/ui/form/filled-values.ts';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { earliestStageDay } from '#shared/domain/procedure/stage-case.ts';
import { nextStageEvent, returnTargets, sampleOf, stageGuard } from '#shared/domain/procedure/stages.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import { BatchList } from './batch-list.tsx';
import { type ChosenClass, ClassField, withClass } from './class-field.tsx';
import { CodingFields } from './coding-fields.tsx';
import { dayText } from './day-words.ts';
import { stageRefusal, stageWords, stepWords } from './stage-words.ts';
import { type Coding, useCoding } from './use-coding.ts';

interface Props {
  readonly kind: StageInput['kind'];
  readonly entries: readonly StagedRecord[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One step for a batch: what it covers, what it must say, one signature. What is demanded is decided by the domain when it is recorded. */
export function StageDialog({ kind, entries, onClose, onDone }: Props) {
  const t = useText('procedure');
  const locale = useLocale();
  const ctx = useCommandContext();
  const office = useOffice();
  const today = useToday();
  const toast = useToast();
  const common = useRefusalText();
  const scan = useScan();
  const [chosen, setChosen] = useState<ChosenClass | null>(null);
  const taken = useMemo(() => entries.filter((entry) => takes(entry, kind)), [entries, kind]);
  const all = useMemo(() => withClass(taken, chosen), [taken, chosen]);
  const unclassed = kind === 'coded' ? taken.filter(({ record }) => record.classCodeId === null && record.parentId === null).length : 0;
  const coding = useCoding(kind === 'coded', all);
  const waiting = kind === 'coded' ? coding.entries.filter((entry) => isCoded(entry, coding)) : all;
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const share = Number(settingOf(office, settingKeys.verifyShare) ?? DEFAULT_VERIFY_SHARE);
  const batch = waiting.filter(({ record }) => !excluded.has(record.id));
  const sampled = kind === 'verified' ? new Set(sampleOf(batch, share).map(({ record }) => record.id)) : new Set<string>();
  const own = kind === 'verified' && batch.some(({ known }) => known.describedBy === ctx.actor?.personId);
  const since = earliestStageDay(batch.map(({ known }) => known));
  const targets = [...new Set(waiting.flatMap(({ known }) => returnTargets(known.state)))];

  const [first] = entries;
  const draft = useStepDraft({
    form: 'stageStep',
    caseId: first ? `${first.record.id}+${entries.length - 1}` : '',
    step: kind,
    title: t(stepWords[kind]),
    path: '/arsip/tahapan',
  });
  if (!draft) return null;

  const submit = async ({ on, classCode: _, ...values }: Readonly<Record<string, unknown>>): Promise<FormRefusal | null> => {
    if (!isCalendarDate(on)) return { fields: { on: 'ui.errorRequired' } };
    if (batch.length === 0 && unclassed > 0) return { fields: { classCode: 'ui.errorRequired' } };
    const saved = await recordStage(ctx, {
      recordIds: batch.map(({ record }) => record.id),
      kind,
      on,
      data: filledValues(values),
      scan: scan.value,
      classCodeId: chosen?.id ?? null,
    });
    if (saved.ok) {
      const { done, skipped } = saved.value;
      toast({
        text:
          skipped.length > 0
            ? t('stageSavedSome', { count: done.length, skipped: String(skipped.length) })
            : t('stageSaved', { count: done.length }),
      });
      onDone();
      return null;
    }
    const { error } = saved;
    if (error.code === 'event.incomplete') return { fields: Object.fromEntries(error.fields.map((field) => [field, 'ui.errorRequired'])) };
    if (error.code === 'futureDate' || error.code === 'tooEarly') return { fields: { on: error.code } };
    if (error.code === 'selfReason') return { fields: { selfReason: 'ui.errorRequired' } };
    return { form: stageRefusal(t, error, common) };
  };
  return (
    <DialogForm
      title={t(stepWords[kind])}
      submitLabel={t('stageSubmit', { count: batch.length })}
      width="md"
      draft={draft}
      initial={{ on: today, stage: targets[0] ?? '' }}
      note={
        kind === 'authenticated' && (
          <Banner tone="stamp" icon={FileSignature} title={t('signedNote')}>
            {t('authenticateHelp')}
          </Banner>
        )
      }
      after={
        <>
          {(kind === 'authenticated' || kind === 'verified') && <ScanZone scan={scan} />}
          <BatchList
            entries={waiting}
            excluded={excluded}
            sampled={sampled}
            left={entries.length - all.length}
            uncoded={all.length - coding.otherUnits - waiting.length}
            otherUnits={coding.otherUnits}
            codes={coding.codes}
            onChange={setExcluded}
          />
        </>
      }
      errorText={(code) => dayText(t, code, since, locale)}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField name="on" label={t('stageOn')} required span={3} today={today} max={today} {...(since ? { min: since } : {})} />
      {kind === 'verified' && <TextField name="activity" label={t('stageActivity')} span={3} help={t('stageActivityHelp')} autoFocus />}
      {own && <TextField name="selfReason" label={t('stageSelfReason')} required help={t('stageSelfReasonHelp')} />}
      {kind === 'authenticated' && (
        <>
          <TextField name="listNumber" label={t('stageListNumber')} span={3} />
          <TextField name="signer" label={t('stageSigner')} required span={3} autoFocus />
          <TextField name="position" label={t('recPosition')} span={3} />
          <TextField name="source" label={t('stageSource')} required help={t('stageSourceHelp')} />
        </>
      )}
      {kind === 'returned' && (
        <>
          <SelectField
            name="stage"
            label={t('stageReturnTo')}
            required
            span={3}
            choices={targets.map((value) => ({ value, label: t(stageWords[value]) }))}
          />
          <MultilineField name="reason" label={t('stageReason')} required />
        </>
      )}
      {unclassed > 0 && <ClassField count={unclassed} onChosen={setChosen} />}
      {coding.scheme && <CodingFields scheme={coding.scheme} onKode={coding.setKode} />}
      {(kind === 'described' || kind === 'coded' || kind === 'arranged') && (
        <TextField name="note" label={t('recNote')} span={3} autoFocus />
      )}
    </DialogForm>
  );
}

const takes = ({ known }: StagedRecord, kind: StageInput['kind']): boolean => {
  if (kind === 'returned') return returnTargets(known.state).length > 0;
  return nextStageEvent(known.state) === kind;
};

/** While the code of the unit's list is still to be chosen, the batch stands as it will be. */
const isCoded = ({ record }: StagedRecord, { codes, kode, scheme }: Coding): boolean =>
  (scheme !== null && kode === null) || stageGuard('coded', record, givenCode(codes, record.id)).ok;
