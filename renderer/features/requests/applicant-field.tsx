import { useCallback } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { CaseOfApplicant } from '#renderer/db/queries/applicants.ts';
import { SuggestField, type Suggestion } from '#renderer/ui/form/suggest-field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { applicantsLike, likelyDuplicates } from '#shared/domain/applicants/applicant-match.ts';
import css from './registration.module.css';
import { type FormValues, fromApplicant } from './registration-values.ts';

interface Props {
  readonly cases: readonly CaseOfApplicant[];
}

/** The name: who came before is found by name, number or telephone, and taken with what is known of them. */
export function ApplicantField({ cases }: Props) {
  const t = useText('requests');
  const { setValue } = useFormContext<FormValues>();
  const suggest = useCallback(
    (typed: string): readonly Suggestion<CaseOfApplicant>[] =>
      applicantsLike(cases, typed).map((known) => ({
        id: known.caseId,
        lead: known.applicant.name,
        text: known.applicant.contact ?? '',
        note: [known.number, known.information].filter(Boolean).join(', '),
        value: known,
      })),
    [cases],
  );
  const take = ({ applicant }: CaseOfApplicant) => {
    for (const [name, value] of Object.entries(fromApplicant(applicant))) {
      setValue(name as keyof FormValues, value, { shouldDirty: true, shouldValidate: true });
    }
  };
  return (
    <SuggestField
      name="name"
      label={t('fName')}
      hint={t('fNameHint')}
      required
      span={2}
      autoFocus
      openEmpty={false}
      suggest={suggest}
      onTake={take}
    />
  );
}

/** Open cases of what looks like the same person: a hint beside the form, never in its way. */
export function DuplicateHint({ cases }: Props) {
  const t = useText('requests');
  const [name, contact] = useWatch<FormValues, ['name', 'contact']>({ name: ['name', 'contact'] });
  const found = likelyDuplicates(cases, { name: name ?? '', address: null, contact: contact ?? '' }).slice(0, SHOWN);
  if (found.length === 0) return null;
  return (
    <div className={css.hint}>
      <Banner tone="soon" title={t('duplicate', { count: found.length })}>
        <ul className={css.duplicates}>
          {found.map((known) => (
            <li key={known.caseId}>
              <a href={`#/${known.register === 'request' ? 'permohonan' : 'keberatan'}/${known.caseId}`}>
                {known.number ?? t('unnumbered')}
              </a>{' '}
              {known.information}
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}

const SHOWN = 3;
