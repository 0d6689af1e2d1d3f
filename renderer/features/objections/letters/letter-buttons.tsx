import type { FieldValues } from 'react-hook-form';
import { type DeskRefusal, LetterDesk } from '#renderer/cases/letter-desk.tsx';
import type { ObjectionFile } from '#renderer/db/queries/objections.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useText } from '#renderer/ui/use-text.ts';
import { err } from '#shared/lib/result.ts';
import { letterRefusalText } from './letter-refusal.ts';
import { type LetterRefusal, lettersOfTyped, printLettersOf, type TypedStep } from './print-letters.ts';

interface Props {
  readonly file: ObjectionFile;
  /** What is typed, as the step whose letters are wanted. */
  readonly stepOf: (values: FieldValues) => TypedStep;
  readonly label: string;
  /** Drafts go through a word processor too; a receipt does not. */
  readonly editable: boolean;
}

/** Shows, prints or saves the letters of what is typed. */
export function LetterButtons({ file, stepOf, label, editable }: Props) {
  const t = useText('objectionFlow');
  const ctx = useCommandContext();
  const office = useOffice();
  const refusalOf = (error: LetterRefusal): DeskRefusal =>
    error.code === 'event.incomplete' ? { fields: error.fields } : { text: letterRefusalText(t, error) };
  return (
    <LetterDesk
      label={label}
      editable={editable}
      make={async (values) => {
        const letters = await lettersOfTyped(ctx, office, file, stepOf(values));
        return letters.ok ? letters : err(refusalOf(letters.error));
      }}
      print={async (letters) => {
        const printed = await printLettersOf(ctx, file.row.id, letters);
        return printed.ok ? printed : err(refusalOf(printed.error));
      }}
      printed={t(editable ? 'draftPrinted' : 'printed')}
    />
  );
}
