/** Message keys for what the domain names of an applicant. */
import type { Text } from '#renderer/ui/use-text.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import type { Row } from '#shared/schema/entities.ts';

export type ApplicantText = Text<'applicants'>;

type Key = MessageKey<'applicants'>;

export const kindWord = (kind: Row<'applicant'>['kind']): Key => `applicantKind_${kind}`;

/** Words of a refusal that only this feature has; undefined where the common sentence says it. */
export function refusalWord(code: string): Key | undefined {
  const known: Readonly<Record<string, Key>> = {
    needsName: 'errName',
    samePerson: 'errSamePerson',
    reasonNeeded: 'errReason',
    unknownApplicant: 'errUnknown',
    notAllowed: 'errNotAllowed',
  };
  return known[code];
}
