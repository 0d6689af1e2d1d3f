import { useMemo } from 'react';
import { useStepDraft } from '#renderer/cases/use-step-draft.ts';
import { saveDocument } from '#renderer/commands/procedure/keep-document.ts';
import type { DocumentFile } from '#renderer/db/queries/documents.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { RadioField } from '#renderer/ui/form/choice-fields.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { PickerField } from '#renderer/ui/picker/picker-field.tsx';
import type { PickerOption, SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { fold } from '#shared/domain/search/fold.ts';
import type { Row } from '#shared/schema/entities.ts';
import { documentRefusal } from './document-words.ts';

interface Props {
  /** Null for a new one. */
  readonly file: DocumentFile | null;
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
}

/** Number, title, and of a form the SOP that it belongs to. Revisions are added to it one by one. */
export function DocumentDialog({ file, onDone, onClose }: Props) {
  const t = useText('documents');
  const locale = useLocale();
  const ctx = useCommandContext();
  const common = useRefusalText();
  const sops = useSopChoices(file?.row.id);
  const draft = useStepDraft({
    form: 'documentStep',
    caseId: file?.row.id ?? 'new',
    step: 'save',
    title: file?.row.number ?? t('add'),
    path: '/arsip/sop',
  });
  if (!draft) return null;
  return (
    <DialogForm
      title={t(file ? 'edit' : 'add')}
      submitLabel={t('save')}
      width="md"
      draft={draft}
      initial={{
        kind: file?.row.kind ?? 'sop',
        number: file?.row.number ?? '',
        title: file?.row.title ?? '',
        sopId: file?.row.sopId ?? '',
        note: file?.row.note ?? '',
      }}
      onSubmit={async ({ kind, number, title, sopId, note }) => {
        const saved = await saveDocument(
          ctx,
          {
            kind: kind === 'form' ? 'form' : 'sop',
            number: String(number ?? ''),
            title: String(title ?? ''),
            sopId: typeof sopId === 'string' && sopId !== '' ? sopId : null,
            note: typeof note === 'string' && note.trim() !== '' ? note.trim() : null,
          },
          file?.row.id ?? null,
        );
        if (saved.ok) {
          onDone(saved.value.id);
          return null;
        }
        const { error } = saved;
        if (error.code === 'nothingToDo') return null;
        if (error.code === 'document.required')
          return { fields: Object.fromEntries(error.fields.map((field) => [field, 'ui.errorRequired'])) };
        return { form: documentRefusal(t, locale, error, common) };
      }}
      onClose={onClose}
    >
      {!file && (
        <RadioField
          name="kind"
          label={t('kind')}
          required
          choices={[
            { value: 'sop', label: t('kindSop') },
            { value: 'form', label: t('kindForm') },
          ]}
        />
      )}
      <TextField name="number" label={t('number')} required help={t('numberHelp')} span={3} autoFocus />
      <TextField name="title" label={t('name')} required />
      {file?.row.kind !== 'sop' && (
        <PickerField
          name="sopId"
          label={t('belongsTo')}
          help={t('belongsToHelp')}
          placeholder={t('belongsToPlaceholder')}
          search={sops.search}
          describe={sops.describe}
        />
      )}
      <MultilineField name="note" label={t('note')} />
    </DialogForm>
  );
}

function useSopChoices(without: string | undefined): {
  readonly search: SearchOptions;
  readonly describe: (id: string) => Promise<PickerOption | null>;
} {
  const { db } = useCommandContext();
  return useMemo(() => {
    const optionOf = ({ id, number, title }: Row<'controlledDocument'>): PickerOption => ({ id, code: number, label: title });
    const sops = async () => (await allOf(db, 'controlledDocument')).filter(({ id, kind }) => kind === 'sop' && id !== without);
    return {
      search: async (query, offset, limit) => {
        const words = fold(query).split(/\s+/).filter(Boolean);
        const rows = (await sops())
          .filter(({ number, title }) => words.every((word) => fold(`${number} ${title}`).includes(word)))
          .toSorted((a, b) => a.number.localeCompare(b.number, 'id'))
          .map(optionOf);
        return { rows: rows.slice(offset, offset + limit), total: rows.length };
      },
      describe: async (id) => {
        const row = await db.rows('controlledDocument').get(id);
        return row ? optionOf(row) : null;
      },
    };
  }, [db, without]);
}
