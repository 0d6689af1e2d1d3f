/** Settings by key. A number template is checked before it is saved: a number that cannot be read back is none. */
import { parseTemplate, type TemplateError } from '#shared/domain/numbering/numbering.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import type { Committed } from '../../db/gate/request.ts';
import type { CommandContext } from '../context.ts';
import { settingKeys } from './office-defaults.ts';
import { putReference } from './reference-ops.ts';
import { type SaveRefusal, saveOps } from './save-ops.ts';

const templateKeys: readonly string[] = [
  settingKeys.objectionTemplate,
  settingKeys.requestTemplate,
  settingKeys.loanTemplate,
  settingKeys.complaintTemplate,
  settingKeys.receptionTemplate,
];

export async function changeSettings(
  ctx: CommandContext,
  settings: Readonly<Record<string, JsonValue>>,
): Promise<Result<Committed, SaveRefusal | TemplateError>> {
  for (const [key, value] of Object.entries(settings)) {
    const template = templateKeys.includes(key) ? parseTemplate(String(value)) : null;
    if (template && !template.ok) return err(template.error);
  }
  const ops = await Promise.all(Object.entries(settings).map(([key, value]) => putReference(ctx.db, 'setting', [key], { key, value })));
  return saveOps(ctx, { command: 'setting.change', right: 'settings.edit', ops });
}
