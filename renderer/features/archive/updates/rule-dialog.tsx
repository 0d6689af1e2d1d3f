import { useState } from 'react';
import { setUpdateRule } from '#renderer/commands/archive/update-period.ts';
import { basesOf } from '#renderer/db/patch.ts';
import { type RuleSubject, updateRuleId } from '#renderer/db/queries/update-rules.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { parseMonths } from '#shared/domain/records/update-period.ts';
import type { Row } from '#shared/schema/entities.ts';
import { useUnitChoices } from '../use-choices.ts';

interface Props {
  readonly subject: RuleSubject;
  readonly onClose: () => void;
}

/** How often a record, or every record of a class, is to be renewed, and which unit answers for it. */
export function RuleDialog({ subject, onClose }: Props) {
  const { db } = useCommandContext();
  const known = useLive(async () => (await db.rows('updateRule').get(updateRuleId(subject))) ?? null, [db, subject.entity, subject.id]);
  // Read once when it opens: what changes meanwhile is asked about when it is saved.
  const [opened, setOpened] = useState<{ readonly row: Row<'updateRule'> | null } | null>(null);
  if (known.status === 'failed') throw known.cause;
  if (known.status === 'ready' && !opened) setOpened({ row: known.data });
  return opened && <RuleForm subject={subject} known={opened.row} onClose={onClose} />;
}

function RuleForm({ subject, known, onClose }: Props & { readonly known: Row<'updateRule'> | null }) {
  const t = useText('updates');
  const ctx = useCommandContext();
  const toast = useToast();
  const common = useRefusalText();
  const units = useUnitChoices();
  const said = known && !known.void ? known : null;
  const ofClass = subject.entity === 'classCode';
  return (
    <DialogForm
      title={t(ofClass ? 'ruleOfClass' : 'rule')}
      submitLabel={t('save')}
      note={<p>{t(ofClass ? 'ruleClassNote' : 'ruleNote')}</p>}
      initial={{ months: said?.months ? String(said.months) : '', unitId: said?.unitId ?? '' }}
      errorText={() => t('errMonths')}
      onSubmit={async ({ months, unitId }) => {
        const typed = typeof months === 'string' ? months.trim() : '';
        const every = typed === '' ? null : parseMonths(typed);
        if (typed !== '' && every === null) return { fields: { months: 'months' } };
        const unit = typeof unitId === 'string' && unitId !== '' ? unitId : null;
        const base = known ? basesOf('updateRule', known) : {};
        const saved = await setUpdateRule(ctx, subject, every === null ? null : { months: every, unitId: unit }, base);
        if (!saved.ok && saved.error.code !== 'nothingToDo')
          return { form: saved.error.code === 'unknownRecord' ? t('errGone') : common(saved.error) };
        toast({ text: t('saved') });
        return null;
      }}
      onClose={onClose}
    >
      <TextField name="months" label={t('months')} help={t('monthsHelp')} inputMode="numeric" span={2} autoFocus />
      <PickerField
        name="unitId"
        label={t('unit')}
        help={t('unitHelp')}
        placeholder={t('unitPlaceholder')}
        search={units.search}
        describe={units.describe}
        span={4}
      />
    </DialogForm>
  );
}
