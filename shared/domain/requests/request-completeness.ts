/**
 * When a request can be given its number (UU 14/2008 Arts. 4(3) and 22(1) to (3); domain.md 2.1). Until then it is a draft of the
 * desk: a clock that runs for the office must not begin with a form that nobody could answer.
 */
import type { ApplicantKind } from '../objections/objection-completeness.ts';
import { isContact } from '../registers/contact.ts';
import { type CompletenessOf, completenessOf, isWritten, type RequirementOf } from '../registers/requirements.ts';

export interface RequestIntake {
  readonly applicant: {
    readonly kind: ApplicantKind;
    readonly name: string | null;
    readonly address: string | null;
    readonly contact: string | null;
  };
  /** Null where the applicant acts in person. */
  readonly proxy: { readonly name: string | null } | null;
  readonly information: string | null;
  readonly purpose: string | null;
  readonly papers: { readonly identity: boolean; readonly powerOfAttorney: boolean; readonly dutyStamp: boolean; readonly deed: boolean };
}

export type RequestRequirementKey =
  | 'applicantName'
  | 'applicantAddress'
  | 'applicantContact'
  | 'proxyName'
  | 'information'
  | 'purpose'
  | 'identity'
  | 'deed'
  | 'powerOfAttorney'
  | 'dutyStamp';

type Requirement = RequirementOf<RequestRequirementKey, RequestIntake>;

const always = () => true;
const byProxy = ({ proxy }: RequestIntake) => proxy !== null;
const ofEntity = ({ applicant }: RequestIntake) => applicant.kind === 'legalEntity';

const field = (
  key: RequestRequirementKey,
  source: string,
  readValue: (intake: RequestIntake) => string | null | undefined,
  appliesTo: Requirement['appliesTo'] = always,
): Requirement => ({ key, kind: 'field', source, appliesTo, isMet: (intake) => isWritten(readValue(intake)) });

const paper = (key: keyof RequestIntake['papers'], source: string, appliesTo: Requirement['appliesTo'] = always): Requirement => ({
  key,
  kind: 'paper',
  source,
  appliesTo,
  isMet: ({ papers }) => papers[key],
});

/** The checklist in the order of the form. */
export const requestRequirements: readonly Requirement[] = [
  field('applicantName', 'UU 14/2008 Pasal 22 ayat (3)', ({ applicant }) => applicant.name),
  field('applicantAddress', 'UU 14/2008 Pasal 22 ayat (3)', ({ applicant }) => applicant.address),
  {
    key: 'applicantContact',
    kind: 'field',
    source: 'formulir permohonan informasi',
    appliesTo: always,
    isMet: ({ applicant }) => isContact(applicant.contact ?? ''),
  },
  field('proxyName', 'Perki 1/2021 Pasal 39 ayat (3)', ({ proxy }) => proxy?.name, byProxy),
  field('information', 'UU 14/2008 Pasal 22 ayat (3)', ({ information }) => information),
  field('purpose', 'UU 14/2008 Pasal 4 ayat (3)', ({ purpose }) => purpose),
  paper('identity', 'SOP-PPID-04 G.3'),
  paper('deed', 'akta pendirian yang disahkan', ofEntity),
  paper('powerOfAttorney', 'Perki 1/2021 Pasal 39 ayat (3)', byProxy),
  paper('dutyStamp', 'Perki 1/2021 Pasal 39 ayat (4)', byProxy),
];

/** Complete, or what is missing in the order of the form. */
export const requestCompleteness = (intake: RequestIntake): CompletenessOf<RequestRequirementKey> =>
  completenessOf(requestRequirements, intake);
