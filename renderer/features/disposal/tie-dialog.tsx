import { useCallback, useEffect, useState } from 'react';
import { tieRecord } from '#renderer/commands/disposal/tie-case.ts';
import { inSlices } from '#renderer/commands/in-slices.ts';
import { allCasesOf, type OpenCasesView } from '#renderer/db/open-cases.ts';
import { useCasesOf } from '#renderer/state/open-cases.ts';
import { useCommandContext } from '#renderer/state/services.ts';
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

interface TiedCase {
  readonly option: PickerOption;
  /** As it is sought: folded once. */
  readonly text: string;
}

/** Objections that run and every request, in slices that hold no key typed meanwhile. */
async function casesToTie({ objections, requests }: OpenCasesView): Promise<readonly TiedCase[]> {
  const found: TiedCase[] = [];
  const add = (id: string, number: string | null | undefined, information: string | null) => {
    if (!number) return;
    const option = { id, label: number, detail: information ?? '' };
    found.push({ option, text: fold(`${option.label} ${option.detail}`) });
  };
  await inSlices(objections, ({ row, known }) => {
    if (objectionRuns(known.state)) add(`objection ${row.id}`, known.number, row.information);
  });
  await inSlices(requests, ({ row, number }) => add(`request ${row.id}`, number, row.information));
  return found;
}

/** Ties the record to a case by its number; names of citizens are not needed for it and not shown. */
export function TieDialog({ recordId, onClose }: Props) {
  const words = useWords();
  const { t } = words;
  const ctx = useCommandContext();
  const toast = useToast();
  const { view } = useCasesOf(allCasesOf(ctx.db));
  const [cases, setCases] = useState<readonly TiedCase[] | null>(null);
  useEffect(() => {
    let gone = false;
    if (view) casesToTie(view).then((found) => gone || setCases(found), reportError);
    return () => {
      gone = true;
    };
  }, [view]);
  const search = useCallback(
    async (typed: string, offset: number, limit: number) => {
      const asked = fold(typed).split(/\s+/).filter(Boolean);
      const found: PickerOption[] = [];
      await inSlices(cases ?? [], ({ option, text }) => asked.every((word) => text.includes(word)) && found.push(option));
      return { rows: found.slice(offset, offset + limit), total: found.length };
    },
    [cases],
  );
  const describe = useCallback((id: string) => Promise.resolve(cases?.find(({ option }) => option.id === id)?.option ?? null), [cases]);
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
      note={<p>{cases?.length === 0 ? t('tieNone') : t('tieHelp')}</p>}
      onSubmit={submit}
      onClose={onClose}
    >
      <PickerField name="case" label={t('fieldTie')} required autoFocus search={search} describe={describe} />
    </DialogForm>
  );
}
