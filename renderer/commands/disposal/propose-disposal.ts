/**
 * Makes a proposal of what stands on a due list (domain.md 4.6). What lies in a proposed file (berkas) goes along with it, and has to be
 * due itself. Nothing is saved where one record is not due, is held, or stands on another proposal.
 */
import { can } from '#shared/domain/access/access.ts';
import type { DisposalKind, DisposalRefusal } from '#shared/domain/disposal/disposal-eligible.ts';
import type { RetentionStatus } from '#shared/domain/retention/retention-status.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { JsonObject } from '#shared/schema/values.ts';
import { streamOf } from '#shared/sync/streams.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp } from '../../db/patch.ts';
import { idsOfKin, kinOf, listRefusal, type RecordKin, readDisposalBook } from '../../db/queries/disposal-book.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';

export interface ProposeInput {
  readonly kind: DisposalKind;
  readonly title: string;
  readonly note: string | null;
  readonly recordIds: readonly string[];
}

export interface RefusedRecord {
  readonly recordId: string;
  readonly name: string;
  readonly refusal: DisposalRefusal;
  /** The proposed file that it lies in, where the record itself was not chosen. */
  readonly inFile: string | null;
}

export type ProposeRefusal =
  | CommitRefusal
  | { readonly code: 'notAllowed' | 'noRecords' | 'titleNeeded' | 'unknownRecord' }
  | { readonly code: 'records'; readonly refused: readonly RefusedRecord[] };

export interface Proposed {
  readonly proposalId: string;
  readonly records: number;
  readonly durable: boolean;
}

export async function proposeDisposal(ctx: CommandContext, input: ProposeInput): Promise<Result<Proposed, ProposeRefusal>> {
  const user = await accessUserOf(ctx);
  if (!user || !can(user, 'disposal.propose').allowed) return err({ code: 'notAllowed' });
  const title = input.title.trim();
  if (title === '') return err({ code: 'titleNeeded' });
  const chosen = await kinOf(ctx.db, [...new Set(input.recordIds)]);
  if (chosen.length === 0) return err({ code: 'noRecords' });
  const kin = await withContents(ctx, chosen);
  if (kin.some(({ record }) => !can(user, 'disposal.propose', record).allowed)) return err({ code: 'notAllowed' });

  const today = civilDateOf(ctx.clock.now(), ctx.zone());
  const book = await readDisposalBook(ctx.db, today, idsOfKin(kin));
  const schemes = new Map((await ctx.db.rows('classScheme').toArray()).map(({ id, name }) => [id, name]));
  const refused: RefusedRecord[] = [];
  const listed: { readonly kin: RecordKin; readonly basis: JsonObject }[] = [];
  const ids = new Set(kin.map(({ record }) => record.id));
  for (const one of kin) {
    const refusal = listRefusal(book, one, { kind: input.kind, recordIds: ids });
    const { id, description } = one.record;
    const inFile = input.recordIds.includes(id) ? null : (one.file?.description ?? null);
    if (refusal) refused.push({ recordId: id, name: description, refusal, inFile });
    const code = book.codeOf(one.record);
    listed.push({ kin: one, basis: basisOf(book.statusOf(one.record), code, code ? (schemes.get(code.schemeId) ?? null) : null) });
  }
  if (refused.length > 0) return err({ code: 'records', refused });

  const inOrder = listed.toSorted((a, b) =>
    sortKey(book.codeOf(a.kin.record), a.kin).localeCompare(sortKey(book.codeOf(b.kin.record), b.kin), 'id', { numeric: true }),
  );
  const proposalId = ctx.ids.newId();
  const saved = await commit(ctx, {
    command: 'disposal.propose',
    user: user.personId,
    ops: [
      createOp('disposalProposal', proposalId, { kind: input.kind, title, note: input.note }),
      ...inOrder.map(({ kin: { record }, basis }, index) =>
        createOp('disposalRecord', ctx.ids.newId(), {
          proposalId,
          recordId: record.id,
          place: index + 1,
          basis,
          stream: streamOf('record', { ...record }),
        }),
      ),
      createOp('disposalEvent', ctx.ids.newId(), {
        proposalId,
        position: 0,
        kind: 'proposed',
        on: today,
        at: ctx.clock.now(),
        data: { records: inOrder.length },
        personId: user.personId,
      }),
    ],
  });
  return saved.ok ? ok({ proposalId, records: inOrder.length, durable: saved.value.durable }) : saved;
}

/** The chosen records and what is still there of the files among them. */
async function withContents(ctx: CommandContext, chosen: readonly RecordKin[]): Promise<readonly RecordKin[]> {
  const known = new Set(chosen.map(({ record }) => record.id));
  const more = chosen.flatMap(({ contents }) => contents.map(({ id }) => id)).filter((id) => !known.has(id));
  return more.length === 0 ? chosen : [...chosen, ...(await kinOf(ctx.db, more))];
}

/** By code; files before single records; the file before what lies in it. */
function sortKey(code: Row<'classCode'> | undefined, { record, file }: RecordKin): string {
  const number = file?.fileNumber ?? record.fileNumber;
  const parts = [code?.code ?? '', number ? '0' : '1', number ?? '', file?.id ?? record.id, file ? '1' : '0', record.itemNumber ?? ''];
  return [...parts, record.description].join(' \u001f');
}

/** What the list says of the retention, as it was reckoned that day by the edition that the record was given. */
function basisOf(status: RetentionStatus, code: Row<'classCode'> | undefined, scheme: string | null): JsonObject {
  const rule = code && {
    code: code.code,
    title: code.title,
    active: code.activePeriod,
    inactive: code.inactivePeriod,
    disposition: code.disposition,
  };
  return {
    rule: rule ?? null,
    scheme,
    since: 'since' in status ? status.since : null,
    steps: 'steps' in status ? status.steps.map(({ period, from, until }) => ({ period, from, until })) : [],
  };
}
