/** Saves a view of a list for the person at the desk, and takes it away again. The query is the list's own, as plain data. */
import { err, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { createOp, patchOp } from '../../db/patch.ts';
import { savedViewsOf } from '../../db/queries/saved-views.ts';
import type { CommandContext } from '../context.ts';

export interface ViewInput {
  readonly section: string;
  readonly name: string;
  readonly query: JsonValue;
}

type Refusal = CommitRefusal | { readonly code: 'notAllowed' | 'needsName' };

/** The same name again means the same view, with what it shows now. */
export async function saveView(ctx: CommandContext, { section, name, query }: ViewInput): Promise<Result<Committed, Refusal>> {
  const personId = ctx.actor?.personId;
  if (!personId) return err({ code: 'notAllowed' });
  const label = name.trim();
  if (label === '') return err({ code: 'needsName' });
  const known = (await savedViewsOf(ctx.db, personId, section)).find((view) => view.name === label);
  const op = known
    ? patchOp('savedView', known, { query })
    : createOp('savedView', ctx.ids.newId(), { personId, section, name: label, query });
  return commit(ctx, { command: 'view.save', user: personId, ops: op ? [op] : [] });
}

/** The list itself is untouched; the row stays with the reason that a person removed it. */
export async function removeView(ctx: CommandContext, view: Row<'savedView'>): Promise<Result<Committed, Refusal>> {
  const personId = ctx.actor?.personId;
  if (personId !== view.personId) return err({ code: 'notAllowed' });
  const op = patchOp('savedView', view, { void: 'dihapus pemiliknya' });
  return commit(ctx, { command: 'view.remove', user: personId, ops: op ? [op] : [] });
}
