import { useCallback, useState } from 'react';
import { mergeApplicants } from '#renderer/commands/applicants/merge-applicants.ts';
import { allCasesOf } from '#renderer/db/open-cases.ts';
import { type ApplicantFile, readApplicants } from '#renderer/db/queries/applicants.ts';
import { useCasesOf } from '#renderer/state/open-cases.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useRefusalText } from '#renderer/state/use-refusal-text.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { SuggestField, type Suggestion } from '#renderer/ui/form/suggest-field.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { fold } from '#shared/domain/search/fold.ts';
import type { Row } from '#shared/schema/entities.ts';
import { refusalWord } from './applicant-words.ts';

interface Props {
  readonly into: Row<'applicant'>;
  /** The entry that looks alike; null where it is still to be found. */
  readonly other: Row<'applicant'> | null;
  readonly onClose: () => void;
}

const noFiles: readonly ApplicantFile[] = [];
const SHOWN = 6;

/** Joins another entry to this one. Nothing is lost: it can be taken apart again. */
export function MergeDialog({ into, other, onClose }: Props) {
  const t = useText('applicants');
  const ctx = useCommandContext();
  const toast = useToast();
  const refusalText = useRefusalText();
  const { view: cases } = useCasesOf(allCasesOf(ctx.db));
  const live = useLive(async () => cases && readApplicants(ctx.db, cases), [ctx.db, cases]);
  const files = (live.status === 'ready' ? live.data : null) ?? noFiles;
  const [chosen, setChosen] = useState(other);
  const suggest = useCallback(
    (typed: string): readonly Suggestion<Row<'applicant'>>[] => {
      const words = fold(typed).split(/\s+/).filter(Boolean);
      return files
        .filter(({ row }) => row.id !== into.id && words.every((word) => fold(`${row.name} ${row.contact ?? ''}`).includes(word)))
        .slice(0, SHOWN)
        .map(({ row, cases }) => ({
          id: row.id,
          lead: row.name,
          text: row.contact ?? '',
          note: cases[0]?.number ?? '',
          value: row,
        }));
    },
    [files, into.id],
  );
  return (
    <DialogForm
      title={t('mergeTitle', { name: into.name })}
      submitLabel={t('mergeDo')}
      initial={{ other: other?.name ?? '', reason: '' }}
      note={<p>{t('mergeText')}</p>}
      onSubmit={async ({ reason }) => {
        if (!chosen) return { fields: { other: t('errChoose') } };
        const saved = await mergeApplicants(ctx, { fromId: chosen.id, intoId: into.id, reason: String(reason ?? '') });
        if (saved.ok) {
          toast({ text: t('mergeDone', { name: chosen.name }) });
          return null;
        }
        const word = refusalWord(saved.error.code);
        return { form: word ? t(word) : refusalText(saved.error) };
      }}
      onClose={onClose}
    >
      <SuggestField
        name="other"
        label={t('mergeOther')}
        required
        autoFocus
        suggest={suggest}
        onType={() => setChosen(null)}
        onTake={setChosen}
        help={chosen ? t('mergeChosen', { name: chosen.name, contact: chosen.contact ?? '—' }) : t('mergeFind')}
      />
      <TextField name="reason" label={t('mergeReason')} />
    </DialogForm>
  );
}
