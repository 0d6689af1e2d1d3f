/** The number template of a register as the office set it. */
import { type NumberTemplate, parseTemplate } from '#shared/domain/numbering/numbering.ts';
import { assert } from '#shared/lib/assert.ts';
import type { DaluangDb } from '../../db/database.ts';
import { settingValue } from '../../db/queries/office.ts';
import { defaultSettings, settingKeys } from './office-defaults.ts';

const keys = {
  objection: settingKeys.objectionTemplate,
  request: settingKeys.requestTemplate,
  loan: settingKeys.loanTemplate,
  complaint: settingKeys.complaintTemplate,
  reception: settingKeys.receptionTemplate,
} as const;

/** Settings are checked before they are saved; one that cannot be read falls back to the shipped template. */
export async function registerTemplate(db: DaluangDb, register: keyof typeof keys): Promise<NumberTemplate> {
  const parsed = parseTemplate(String(await settingValue(db, keys[register])));
  if (parsed.ok) return parsed.value;
  const shipped = parseTemplate(String(defaultSettings[keys[register]]));
  assert(shipped.ok, 'the shipped template can be read');
  return shipped.value;
}
