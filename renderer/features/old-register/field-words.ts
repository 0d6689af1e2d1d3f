/** How the columns and findings of an old register are called. */
import { useText } from '#renderer/ui/use-text.ts';
import type { OldRegisterField } from '#shared/domain/registers/old-register-columns.ts';
import type { OldRowIssue } from '#shared/domain/registers/old-register-row.ts';

export function useFieldWords(): (field: OldRegisterField) => string {
  const t = useText('oldRegister');
  return (field) => {
    if (isGround(field)) return t('f_ground', { letter: field.slice('ground-'.length) });
    return t(fieldKeys[field]);
  };
}

export function useIssueWords(): (code: OldRowIssue['code']) => string {
  const t = useText('oldRegister');
  return (code) => t(issueKeys[code]);
}

const fieldKeys = {
  number: 'f_number',
  on: 'f_on',
  name: 'f_name',
  address: 'f_address',
  contact: 'f_contact',
  occupation: 'f_occupation',
  information: 'f_information',
  purpose: 'f_purpose',
  decision: 'f_decision',
  answeredOn: 'f_answeredOn',
  reason: 'f_reason',
  deliveredOn: 'f_deliveredOn',
  requestNumber: 'f_requestNumber',
  grounds: 'f_grounds',
  signer: 'f_signer',
  response: 'f_response',
} as const satisfies Readonly<Record<Exclude<OldRegisterField, `ground-${string}`>, string>>;

const issueKeys = {
  'old.missing': 'i_missing',
  'old.date': 'i_date',
  'old.future': 'i_future',
  'old.ground': 'i_ground',
  'old.noGround': 'i_noGround',
  'old.decision': 'i_decision',
  'old.answerDate': 'i_answerDate',
  'old.order': 'i_order',
  'old.repeated': 'i_repeated',
  'old.known': 'i_known',
} as const satisfies Readonly<Record<OldRowIssue['code'], string>>;

const isGround = (field: OldRegisterField): field is Extract<OldRegisterField, `ground-${string}`> => field.startsWith('ground-');
