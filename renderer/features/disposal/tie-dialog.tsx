import { useCallback } from 'react';
import { tieRecord } from '#renderer/commands/disposal/tie-case.ts';
import { readObjections } from '#renderer/db/queries/objections.ts';
import { readRequests } from '#renderer/db/queries/requests.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import type { PickerOption } from '#renderer/ui/picker/picker-option.ts';
import { objectionRuns } from '#shared/domain/disposal/disposal-locks.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { fieldErrorText, refusalText } from './disposal-words.ts';
import { useWords } from './use-words.ts';

interface Props {
  readonly recordId: string;
  readonly onClose: () => void;
}

const none: readonly PickerOption[] = [];

/** Ties the record to a case by its number; names of citizens are not needed for it and not shown. */
export function TieDialog({ recordId, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const ctx = useCommandContext();
  const toast = useToast();
  const live = useLive(async (): Promise<readonly PickerOption[]> => {
    const [objections, requests] = await Promise.all([readObjections(ctx.db), readRequests(ctx.db)]);
    return [
      ...objections.flatMap(({ row, known }) =>
        known.number && objectionRuns(known.state)
          ? [{ id: `objection ${row.id}`, label: known.number, detail: row.information ?? '' }]
          : [],
      ),
      ...requests.flatMap(({ row, number }) => (number ? [{ id: `request ${row.id}`, label: number, detail: row.information }] : [])),
    ];
  }, [ctx.db]);
  const cases = live.status === 'ready' ? live.data : none;
  const search = useCallback(
    (typed: string, offset: number, limit: number) => {
      const asked = fold(typed).split(/\s+/).filter(Boolean);
      const found = cases.filter(({ label, detail }) => asked.every((word) => fold(`${label} ${detail ?? ''}`).includes(word)));
      return Promise.resolve({ rows: found.slice(offset, offset + limit), total: found.length });
    },
    [cases],
  );
  const describe = useCallback((id: string) => Promise.resolve(cases.find((one) => one.id === id) ?? null), [cases]);
  const submit = async (values: Readonly<Record<string, unknown>>): Promise<FormRefusal | null> => {
    const [caseEntity, caseId] = String(values.case ?? '').split(' ');
    if (!caseId) return { fields: { case: 'ui.errorRequired' } };
    const saved = await tieRecord(ctx, { caseEntity: caseEntity === 'request' ? 'request' : 'objection', caseId, recordId });
    if (!saved.ok && saved.error.code !== 'nothingToDo') return { form: refusalText(words, saved.error) };
    toast({ text: t('tied') });
    return null;
  };
  return (
    <DialogForm
      title={t('tie')}
      submitLabel={t('tie')}
      initial={{}}
      errorText={fieldErrorText(t)}
      note={<p>{live.status === 'ready' && cases.length === 0 ? t('tieNone') : t('tieHelp')}</p>}
      onSubmit={submit}
      onClose={onClose}
    >
      <PickerField name="case" label={t('fieldTie')} required autoFocus search={search} describe={describe} />
    </DialogForm>
  );
}
