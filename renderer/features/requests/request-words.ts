/** Message keys for what the domain names: states, decisions, reasons, forms, channels, requirements. */
import type { Text } from '#renderer/ui/use-text.ts';
import type { Judgement } from '#shared/domain/deadlines/deadlines.ts';
import type { RequestRequirementKey } from '#shared/domain/requests/request-completeness.ts';
import type { ExtensionGround, InformationForm, NoticeDecision, RefusalReason } from '#shared/domain/requests/request-events.ts';
import type { RequestState } from '#shared/domain/requests/request-workflow.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import type { EntityFields, Row } from '#shared/schema/entities.ts';

type Key = MessageKey<'requests'>;
export type RequestText = Text<'requests'>;

export const stateWords: Readonly<Record<RequestState, Key>> = {
  new: 'stateNew',
  incomplete: 'stateIncomplete',
  registered: 'stateRegistered',
  clarifying: 'stateClarifying',
  answered: 'stateAnswered',
  delivered: 'stateDelivered',
  closed: 'stateClosed',
  withdrawn: 'stateWithdrawn',
  voided: 'stateVoided',
};

export const decisionWords: Readonly<Record<NoticeDecision, Key>> = {
  granted: 'decisionGranted',
  partlyGranted: 'decisionPartlyGranted',
  refused: 'decisionRefused',
};

export const reasonWords: Readonly<Record<RefusalReason, Key>> = {
  excluded: 'reasonExcluded',
  notHeld: 'reasonNotHeld',
  notDocumented: 'reasonNotDocumented',
};

export const groundWords: Readonly<Record<ExtensionGround, Key>> = {
  notYetHeld: 'groundNotYetHeld',
  notYetDecided: 'groundNotYetDecided',
};

export const formWords: Readonly<Record<InformationForm, Key>> = {
  softcopy: 'formSoftcopy',
  hardcopy: 'formHardcopy',
  seen: 'formSeen',
};

export const wayWords: Readonly<Record<EntityFields<'request'>['deliveryChannel'], Key>> = {
  pickup: 'wayPickup',
  email: 'wayEmail',
  post: 'wayPost',
  fax: 'wayFax',
};

export const kindWords: Readonly<Record<EntityFields<'request'>['applicant']['kind'], Key>> = {
  person: 'kindPerson',
  legalEntity: 'kindLegalEntity',
  group: 'kindGroup',
};

const missingWords: Readonly<Record<RequestRequirementKey, Key>> = {
  applicantName: 'missApplicantName',
  applicantAddress: 'missApplicantAddress',
  applicantContact: 'missApplicantContact',
  proxyName: 'missProxyName',
  information: 'missInformation',
  purpose: 'missPurpose',
  identity: 'missIdentity',
  deed: 'missDeed',
  powerOfAttorney: 'missPowerOfAttorney',
  dutyStamp: 'missDutyStamp',
};

export const requirementText = (t: RequestText, key: string): string =>
  key in missingWords ? t(missingWords[key as RequestRequirementKey]) : key;

export const missingText = (t: RequestText, keys: readonly string[]): string =>
  t('errMissing', { what: keys.map((key) => requirementText(t, key)).join(', ') });

export const obtainingOf = ({ wantsCopy, copyForm }: Pick<Row<'request'>, 'wantsCopy' | 'copyForm'>): InformationForm =>
  wantsCopy ? (copyForm ?? 'hardcopy') : 'seen';

const fieldWords: Readonly<Record<string, Key>> = {
  applicant: 'sectionA',
  proxy: 'factProxy',
  information: 'fInformation',
  purpose: 'factPurpose',
  wantsCopy: 'factObtain',
  copyForm: 'evForm',
  deliveryChannel: 'factDelivery',
  outsideNumber: 'factOutside',
  papers: 'factPapers',
  assisted: 'fAssisted',
  assistance: 'fAssistance',
};

export const fieldText = (t: RequestText, field: string): string => {
  const key = fieldWords[field];
  return key ? t(key) : field;
};

const paperWords = { identity: 'pIdentity', deed: 'pDeed', powerOfAttorney: 'pPower', dutyStamp: 'pStamp' } as const;

export const papersText = (t: RequestText, papers: Row<'request'>['papers']): string =>
  Object.entries(paperWords)
    .flatMap(([key, word]) => (papers[key as keyof typeof papers] ? [t(word)] : []))
    .join(', ');

/** A stored value of any field as people read it. */
export function valueText(value: unknown, t: RequestText): string {
  if (value === null || value === undefined || value === '') return t('tlEmpty');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value !== 'object') {
    const text = String(value);
    if (Object.hasOwn(wayWords, text)) return t(wayWords[text as keyof typeof wayWords]);
    return Object.hasOwn(formWords, text) ? t(formWords[text as InformationForm]) : text;
  }
  // The papers of a request are ticks; a person is the name and what else is written.
  if ('identity' in value) return papersText(t, value as Row<'request'>['papers']) || t('tlEmpty');
  const { kind: _kind, ...said } = value as Record<string, unknown>;
  return Object.values(said)
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', ');
}

/** "3 hari kerja lagi", "hari ini", "lewat 2 hari kerja". */
export function leftText(t: RequestText, judgement: Judgement): string {
  if (judgement.state === 'today') return t('leftToday');
  const count = judgement.workingDays;
  if (judgement.state !== 'overdue') return t('leftDays', { count });
  return count === 0 ? t('lateWeekend') : t('lateDays', { count });
}

export const toneOf = ({ state }: Judgement): 'plain' | 'soon' | 'late' =>
  state === 'overdue' ? 'late' : state === 'ok' ? 'plain' : 'soon';
