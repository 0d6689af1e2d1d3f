/**
 * When an objection is complete, so that it gets a number and its clock starts (SOP-PPID-04 annex step 2). What is missing
 * never blocks saving: it becomes the slip of an incomplete visit (domain.md 8, scenarios 6, 12, 13).
 */

import { isContact } from '../registers/contact.ts';
import { type CompletenessOf, completenessOf, isWritten, type RequirementOf } from '../registers/requirements.ts';
import { needsRequest, type ObjectionGround } from './objection-grounds.ts';

export type ApplicantKind = 'person' | 'legalEntity' | 'group';

export interface ObjectionIntake {
  readonly applicant: {
    readonly kind: ApplicantKind;
    readonly name: string | null;
    readonly address: string | null;
    readonly contact: string | null;
  };
  /** Null where the applicant acts in person. */
  readonly proxy: { readonly name: string | null; readonly address: string | null; readonly contact: string | null } | null;
  readonly grounds: readonly ObjectionGround[];
  /** The number of a request here or elsewhere. */
  readonly requestNumber: string | null;
  readonly papers: {
    readonly form: boolean;
    /** Shown at the desk; nothing of it is stored. */
    readonly identity: boolean;
    readonly powerOfAttorney: boolean;
    readonly dutyStamp: boolean;
    readonly deed: boolean;
  };
}

export const requirementKeys = [
  'applicantName',
  'applicantAddress',
  'applicantContact',
  'grounds',
  'requestNumber',
  'form',
  'identity',
  'deed',
  'proxyName',
  'powerOfAttorney',
  'dutyStamp',
] as const;
export type RequirementKey = (typeof requirementKeys)[number];

export type Requirement = RequirementOf<RequirementKey, ObjectionIntake>;

const always = () => true;
const byProxy = (intake: ObjectionIntake) => intake.proxy !== null;

/** The checklist in the order of the paper form. */
export const requirements: readonly Requirement[] = [
  {
    key: 'applicantName',
    kind: 'field',
    source: 'Perki 1/2021 Pasal 41; formulir bagian A',
    appliesTo: always,
    isMet: ({ applicant }) => isWritten(applicant.name),
  },
  {
    key: 'applicantAddress',
    kind: 'field',
    source: 'Perki 1/2021 Pasal 41; formulir bagian A',
    appliesTo: always,
    isMet: ({ applicant }) => isWritten(applicant.address),
  },
  {
    key: 'applicantContact',
    kind: 'field',
    source: 'Perki 1/2021 Pasal 41; formulir bagian A',
    appliesTo: always,
    isMet: ({ applicant }) => isContact(applicant.contact ?? ''),
  },
  {
    key: 'grounds',
    kind: 'field',
    source: 'UU 14/2008 Pasal 35 ayat (1); formulir bagian B',
    appliesTo: always,
    isMet: ({ grounds }) => grounds.length > 0,
  },
  {
    key: 'requestNumber',
    kind: 'field',
    source: 'Formulir bagian A',
    appliesTo: ({ grounds }) => needsRequest(grounds),
    isMet: ({ requestNumber }) => isWritten(requestNumber),
  },
  {
    key: 'form',
    kind: 'paper',
    source: 'SOP-PPID-04 G.2; Perki 1/2021 Pasal 41 ayat (1)',
    appliesTo: always,
    isMet: ({ papers }) => papers.form,
  },
  { key: 'identity', kind: 'paper', source: 'SOP-PPID-04 G.3', appliesTo: always, isMet: ({ papers }) => papers.identity },
  {
    key: 'deed',
    kind: 'paper',
    source: 'SOP-PPID-04 F; akta pendirian yang disahkan',
    appliesTo: ({ applicant }) => applicant.kind === 'legalEntity',
    isMet: ({ papers }) => papers.deed,
  },
  { key: 'proxyName', kind: 'field', source: 'Formulir bagian A', appliesTo: byProxy, isMet: ({ proxy }) => isWritten(proxy?.name) },
  {
    key: 'powerOfAttorney',
    kind: 'paper',
    source: 'Perki 1/2021 Pasal 39 ayat (3)',
    appliesTo: byProxy,
    isMet: ({ papers }) => papers.powerOfAttorney,
  },
  {
    key: 'dutyStamp',
    kind: 'paper',
    source: 'Perki 1/2021 Pasal 39 ayat (4)',
    appliesTo: byProxy,
    isMet: ({ papers }) => papers.dutyStamp,
  },
];

export type Completeness = CompletenessOf<RequirementKey>;

/** The requirements that apply to this objection, in order: the checklist on the screen. */
export const requirementsFor = (intake: ObjectionIntake): Requirement[] =>
  requirements.filter((requirement) => requirement.appliesTo(intake));

/** Complete, or what is missing in the order of the form. */
export const completeness = (intake: ObjectionIntake): Completeness => completenessOf(requirements, intake);
