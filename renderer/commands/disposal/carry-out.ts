/**
 * The act itself: records are transferred, destroyed, or handed over to the archives (domain.md 4.6, scenario 19). Every record is asked
 * once more whether something stops it. What was destroyed or handed over keeps its row for ever as a tombstone, and no shelf.
 */
import { type Action, can } from '#shared/domain/access/access.ts';
import type { DisposalRefusal } from '#shared/domain/disposal/disposal-eligible.ts';
import { civilDateOf } from '#shared/lib/civil-time.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal, Committed } from '../../db/gate/request.ts';
import { idsOfKin, kinOf, listRefusal, readDisposalBook } from '../../db/queries/disposal-book.ts';
import { type ProposalFile, readProposals } from '../../db/queries/proposals.ts';
import { readNotes } from '../../db/queries/record-notes.ts';
import { accessUserOf } from '../access-user.ts';
import type { CommandContext } from '../context.ts';
import { type CheckRefusal, checkEvent, type EventInput } from './check-event.ts';
import { noteOp } from './note-records.ts';
import { type ActKind, eventOp } from './record-disposal-event.ts';

export interface StoppedRecord {
  readonly recordId: string;
  readonly name: string;
  readonly refusal: DisposalRefusal;
}

export type CarryOutRefusal =
  | CommitRefusal
  | CheckRefusal
  | { readonly code: 'notAllowed'; readonly action: Action }
  /** Who proposed a destruction does not carry it out; no setting allows it. */
  | { readonly code: 'ownProposal' }
  | { readonly code: 'numberUsed'; readonly title: string }
  | { readonly code: 'records'; readonly stopped: readonly StoppedRecord[] };

export async function carryOut(ctx: CommandContext, input: EventInput<ActKind>): Promise<Result<Committed, CarryOutRefusal>> {
  const user = await accessUserOf(ctx);
  const action: Action = input.kind === 'destroyed' ? 'disposal.destroy' : 'disposal.carryOut';
  if (!user || !can(user, action).allowed) return err({ code: 'notAllowed', action });
  const checked = await checkEvent(ctx, input);
  if (!checked.ok) return checked;
  const { file } = checked.value;
  if (!can(user, action, { madeByPersonId: file.proposedBy }).allowed) return err({ code: 'ownProposal' });
  const number = String(input.data.number).trim();
  const other = (await readProposals(ctx.db)).find((one) => one.row.id !== file.row.id && minutesNumber(one) === number);
  if (other) return err({ code: 'numberUsed', title: other.row.title });

  const today = civilDateOf(ctx.clock.now(), ctx.zone());
  const recordIds = file.kept.map(({ recordId }) => recordId);
  const kin = await kinOf(ctx.db, recordIds);
  const book = await readDisposalBook(ctx.db, today, idsOfKin(kin));
  const list = { kind: file.row.kind, recordIds: new Set(recordIds), proposalId: file.row.id };
  const stopped = kin.flatMap((one): readonly StoppedRecord[] => {
    const refusal = listRefusal(book, one, list);
    return refusal ? [{ recordId: one.record.id, name: one.record.description, refusal }] : [];
  });
  if (stopped.length > 0) return err({ code: 'records', stopped });
  const notes = await readNotes(ctx.db, recordIds);
  const data = { proposalId: file.row.id, number };
  const ops: readonly Op[] = [
    eventOp(ctx, file, input, user.personId),
    ...kin.map(({ record }) =>
      noteOp(ctx, record, notes.get(record.id)?.length ?? 0, { kind: input.kind, on: input.on, data, personId: user.personId }),
    ),
  ];
  return commit(ctx, { command: `disposal.${input.kind}`, user: user.personId, ops });
}

/** Number of the Berita Acara of what was carried out. */
const minutesNumber = ({ known: { acts } }: ProposalFile): string | null =>
  (acts.transferred ?? acts.destroyed ?? acts.handedOver)?.number ?? null;
