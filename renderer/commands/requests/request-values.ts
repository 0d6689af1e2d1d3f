/** What the counter types of a request, and how its completeness is asked. */
import type { RequestIntake } from '#shared/domain/requests/request-completeness.ts';
import type { EntityFields } from '#shared/schema/entities.ts';

/** The patchable part of a request. */
export type RequestValues = Omit<EntityFields<'request'>, 'receivedAt' | 'channel' | 'visitCode' | 'registeredAt'>;

/** The fields that a correction may change. */
export const requestFields = [
  'applicant',
  'proxy',
  'information',
  'purpose',
  'wantsCopy',
  'copyForm',
  'deliveryChannel',
  'outsideNumber',
  'papers',
  'assisted',
  'assistance',
] as const satisfies readonly (keyof RequestValues)[];

export const requestIntakeOf = ({ applicant, proxy, information, purpose, papers }: RequestValues): RequestIntake => ({
  applicant,
  proxy,
  information,
  purpose,
  papers,
});
