/** Message keys for what the domain names: states, grounds, channels, outcomes, deadlines, requirements. */
import type { LaterField } from '#renderer/db/queries/objections.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import type { ObjectionDeadlineKey } from '#shared/domain/deadlines/deadline-rules.ts';
import type { Judgement } from '#shared/domain/deadlines/deadlines.ts';
import type { RequirementKey } from '#shared/domain/objections/objection-completeness.ts';
import type { ObjectionGround } from '#shared/domain/objections/objection-grounds.ts';
import type { ReplyOutcome } from '#shared/domain/objections/objection-reply.ts';
import type { ObjectionState } from '#shared/domain/objections/objection-workflow.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import type { EntityFields } from '#shared/schema/entities.ts';

type Key = MessageKey<'objections'>;
export type ObjectionText = Text<'objections'>;

export const stateWords: Readonly<Record<ObjectionState, Key>> = {
  new: 'stateNew',
  incomplete: 'stateIncomplete',
  registered: 'stateRegistered',
  underReview: 'stateUnderReview',
  reviewed: 'stateReviewed',
  ordered: 'stateOrdered',
  prepared: 'statePrepared',
  replied: 'stateReplied',
  delivered: 'stateDelivered',
  disputed: 'stateDisputed',
  closed: 'stateClosed',
  voided: 'stateVoided',
};

/** For a row of filters, where four stand beside each other. */
export const shortStateWords: Readonly<Record<ObjectionState, Key>> = {
  ...stateWords,
  new: 'stateNewShort',
  ordered: 'stateOrderedShort',
  prepared: 'statePreparedShort',
  replied: 'stateRepliedShort',
};

export const groundWords: Readonly<Record<ObjectionGround, Key>> = {
  a: 'groundA',
  b: 'groundB',
  c: 'groundC',
  d: 'groundD',
  e: 'groundE',
  f: 'groundF',
  g: 'groundG',
};

export const deliveryWords: Readonly<Record<NonNullable<EntityFields<'objection'>['deliveryChannel']>, Key>> = {
  pickup: 'channelPickup',
  email: 'channelEmail',
  post: 'channelPost',
  fax: 'channelFax',
};

export const applicantKindWords: Readonly<Record<EntityFields<'objection'>['applicant']['kind'], Key>> = {
  person: 'kindPerson',
  legalEntity: 'kindLegalEntity',
  group: 'kindGroup',
};

export const outcomeWords: Readonly<Record<ReplyOutcome, Key>> = {
  granted: 'outcomeGranted',
  partlyGranted: 'outcomePartlyGranted',
  refusalUpheld: 'outcomeRefusalUpheld',
  outOfTime: 'outcomeOutOfTime',
  settledAmicably: 'outcomeSettledAmicably',
  withdrawn: 'outcomeWithdrawn',
};

export const deadlineWords: Readonly<Record<ObjectionDeadlineKey, Key>> = {
  filing: 'dlFiling',
  limitFromReceipt: 'dlLimitFromReceipt',
  review: 'dlReview',
  deliveryFrom: 'dlDeliveryFrom',
  preparation: 'dlPreparation',
  internalAim: 'dlInternalAim',
  legalLimit: 'dlLegalLimit',
  order: 'dlOrder',
  decisionOrder: 'dlDecisionOrder',
  dispute: 'dlDispute',
  disputeWithoutReply: 'dlDisputeWithoutReply',
};

/** In the list of all deadlines of a case. */
export const clockWords: Readonly<Record<ObjectionDeadlineKey, Key>> = {
  filing: 'clockFiling',
  limitFromReceipt: 'clockLimitFromReceipt',
  review: 'clockReview',
  deliveryFrom: 'clockDeliveryFrom',
  preparation: 'clockPreparation',
  internalAim: 'clockInternalAim',
  legalLimit: 'clockLegalLimit',
  order: 'clockOrder',
  decisionOrder: 'clockDecisionOrder',
  dispute: 'clockDispute',
  disputeWithoutReply: 'clockDisputeWithoutReply',
};

export const requirementWords: Readonly<Record<RequirementKey, Key>> = {
  applicantName: 'missApplicantName',
  applicantAddress: 'missApplicantAddress',
  applicantContact: 'missApplicantContact',
  grounds: 'missGrounds',
  requestNumber: 'missRequestNumber',
  form: 'missForm',
  identity: 'missIdentity',
  deed: 'missDeed',
  proxyName: 'missProxyName',
  powerOfAttorney: 'missPowerOfAttorney',
  dutyStamp: 'missDutyStamp',
};

export const laterWords: Readonly<Record<LaterField, Key>> = {
  information: 'laterInformation',
  purpose: 'laterPurpose',
  groundFoundOn: 'laterGroundFoundOn',
  deliveryChannel: 'laterDeliveryChannel',
};

/** A stored requirement of an older or newer version reads as it was written. */
export const requirementText = (t: ObjectionText, key: string): string =>
  key in requirementWords ? t(requirementWords[key as RequirementKey]) : key;

export const fieldWords: Readonly<Record<string, Key>> = {
  ...laterWords,
  grounds: 'fieldGrounds',
  applicant: 'fieldApplicant',
  proxy: 'fieldProxy',
  papers: 'fieldPapers',
  assisted: 'fieldAssisted',
  outsideNumber: 'factOutside',
  assistance: 'fieldAssistance',
  requestId: 'fieldRequestId',
  requestNumber: 'fieldRequestNumber',
  casePosition: 'fieldCasePosition',
};

export const fieldText = (t: ObjectionText, field: string): string => {
  const key = fieldWords[field];
  return key ? t(key) : field;
};

/** "hari ini", "3 hari kerja", "lewat 1 hari kerja". */
export function leftText(t: ObjectionText, judgement: Judgement): string {
  switch (judgement.state) {
    case 'today':
      return t('leftToday');
    case 'soon':
    case 'ok':
      return t('leftDays', { count: judgement.workingDays });
    case 'overdue':
      return judgement.workingDays === 0 ? t('lateWeekend') : t('lateDays', { count: judgement.workingDays });
  }
}
