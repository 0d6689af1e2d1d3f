import { useCallback, useEffect, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { allCasesOf, openCasesOf } from '#renderer/db/open-cases.ts';
import { applicantCases, type CaseOfApplicant, pathOfCase } from '#renderer/db/queries/applicants.ts';
import { useServices } from '#renderer/state/services.ts';
import { SuggestField, type Suggestion } from '#renderer/ui/form/suggest-field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { applicantsLike, likelyDuplicates } from '#shared/domain/applicants/applicant-match.ts';
import css from './applicant-field.module.css';
import { takenValues } from './person-values.ts';

interface Props {
  readonly cases: readonly CaseOfApplicant[];
  readonly autoFocus?: boolean;
  readonly label?: string;
  /** A name that need not be given. */
  readonly optional?: boolean;
}

/**
 * Everybody who came before, read once when the form opens: a register that grows meanwhile must not read it again at every entry. Those of
 * the cases under way are there at once; the form waits for none of them.
 */
export function useApplicantCases(): readonly CaseOfApplicant[] {
  const { gate } = useServices();
  const [cases, setCases] = useState<readonly CaseOfApplicant[]>(noCases);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const all = allCasesOf(gate.db);
      const steps = all.latest ? [all] : [openCasesOf(gate.db), all];
      for (const kept of steps) {
        const found = await applicantCases(gate.db, await kept.refresh());
        if (!current) return;
        setCases(found);
      }
    };
    read().catch(reportError);
    return () => {
      current = false;
    };
  }, [gate]);
  return cases;
}

const noCases: readonly CaseOfApplicant[] = [];

/** The name: who came before is found by name, number or telephone, and taken with what is known of them. */
export function ApplicantField({ cases, autoFocus = false, label, optional = false }: Props) {
  const t = useText('applicants');
  const { setValue } = useFormContext();
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
  const take = (known: CaseOfApplicant) => {
    for (const [name, value] of Object.entries(takenValues(known))) setValue(name, value, { shouldDirty: true, shouldValidate: true });
  };
  return (
    <SuggestField
      name="name"
      label={label ?? t('fName')}
      hint={t('fNameHint')}
      required={!optional}
      span={2}
      autoFocus={autoFocus}
      openEmpty={false}
      suggest={suggest}
      onTake={take}
    />
  );
}

/** Other open cases of what looks like the same person (`own` is the one being completed, and what it was before): a hint beside the form, never in its way. */
export function DuplicateHint({ cases, own }: { readonly cases: readonly CaseOfApplicant[]; readonly own: readonly string[] }) {
  const t = useText('applicants');
  const [name, contact] = useWatch({ name: ['name', 'contact'] }) as readonly (string | undefined)[];
  const others = cases.filter((known) => !own.includes(known.caseId));
  const found = likelyDuplicates(others, { name: name ?? '', address: null, contact: contact ?? '' }).slice(0, SHOWN);
  if (found.length === 0) return null;
  return (
    <div className={css.hint}>
      <Banner tone="soon" title={t('duplicate', { count: found.length })}>
        <ul className={css.duplicates}>
          {found.map((known) => (
            <li key={known.caseId}>
              <a href={`#${pathOfCase(known.register, known.caseId)}`}>{known.number ?? t('unnumbered')}</a> {known.information}
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}

const SHOWN = 3;
