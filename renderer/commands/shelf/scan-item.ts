/** Takes one scan into a running check, and answers what it means. What cannot be a label is refused and leaves nothing behind. */
import { type LabelError, parseLabelCode } from '#shared/domain/labels/label-code.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { expectedIn, isItem, isShelfElsewhere, judgeMeeting, type Meeting, metAt, wayOut } from '#shared/domain/shelf-check/check-items.ts';
import { standingAfter } from '#shared/domain/shelf-check/check-results.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import { commit } from '../../db/gate/commit.ts';
import type { CommitRefusal } from '../../db/gate/request.ts';
import { createOp, patchOp, withoutNull } from '../../db/patch.ts';
import { resolveLabel } from '../../db/queries/labels.ts';
import { readShelfCheck, refOfScan, type ShelfCheckFile, shelfFacts } from '../../db/queries/shelf-checks.ts';
import { readItem, type ShelfItem } from '../../db/queries/shelf-items.ts';
import type { CommandContext } from '../context.ts';
import { actorFor, type NotAllowed } from '../office/may.ts';

export type ScanRefusal =
  | CommitRefusal
  | NotAllowed
  | LabelError
  | { readonly code: 'unknownCheck' | 'check.notRunning' | 'unknownItem' }
  /** A shelf that does not belong to the checked place. */
  | { readonly code: 'check.outside'; readonly item: ShelfItem };

export type ScanAnswer =
  /** One stands there now. */
  | { readonly kind: 'position'; readonly item: ShelfItem }
  /** `again`: it was scanned before, with the same answer. */
  | { readonly kind: 'item'; readonly item: ShelfItem; readonly meeting: Meeting; readonly again: boolean; readonly lent: boolean }
  /** A sound code that names nothing here. */
  | { readonly kind: 'unknown'; readonly code: string };

/** What a scanner read, what was typed, or what was ticked in the list. */
export type ScanInput = { readonly code: string; readonly how: 'scanned' | 'typed' } | { readonly ref: ItemRef; readonly how: 'ticked' };

export async function scanForCheck(ctx: CommandContext, checkId: string, input: ScanInput): Promise<Result<ScanAnswer, ScanRefusal>> {
  const actor = actorFor(ctx, 'shelf.check');
  if (!actor.ok) return actor;
  const file = await readShelfCheck(ctx.db, checkId);
  if (!file) return err({ code: 'unknownCheck' });
  if (file.known.state !== 'running') return err({ code: 'check.notRunning' });
  const named = await namedBy(ctx, input);
  if (!named.ok) return named;
  const { item, code } = named.value;
  const judged = await judge(ctx, file, item, code);
  if (!judged.ok) return judged;
  const saved = await commit(ctx, {
    command: 'shelfCheck.scan',
    user: actor.value.personId,
    ops: [
      createOp('shelfScan', ctx.ids.newId(), {
        checkId,
        position: nextPosition(file),
        how: input.how,
        code,
        itemEntity: item?.ref.entity ?? null,
        itemId: item?.ref.id ?? null,
        atId: judged.value.atId,
        at: ctx.clock.now(),
        personId: actor.value.personId,
      }),
    ],
  });
  return saved.ok ? ok(judged.value.answer) : saved;
}

/** Takes the last scan back: a box that was scanned by mistake. */
export async function takeBackScan(
  ctx: CommandContext,
  checkId: string,
): Promise<Result<Row<'shelfScan'>, ScanRefusal | { readonly code: 'nothingToTakeBack' }>> {
  const actor = actorFor(ctx, 'shelf.check');
  if (!actor.ok) return actor;
  const file = await readShelfCheck(ctx.db, checkId);
  if (file?.known.state !== 'running') return err({ code: 'check.notRunning' });
  const last = file.scans.at(-1);
  if (!last) return err({ code: 'nothingToTakeBack' });
  const ops = withoutNull([patchOp('shelfScan', last, { void: 'taken back' })]);
  const saved = await commit(ctx, { command: 'shelfCheck.takeBack', user: actor.value.personId, ops });
  return saved.ok ? ok(last) : saved;
}

interface Named {
  readonly item: ShelfItem | null;
  readonly code: string | null;
}

async function namedBy(ctx: CommandContext, input: ScanInput): Promise<Result<Named, LabelError | { readonly code: 'unknownItem' }>> {
  if ('ref' in input) {
    const item = await readItem(ctx.db, input.ref);
    return item ? ok({ item, code: null }) : err({ code: 'unknownItem' });
  }
  const found = await resolveLabel(ctx.db, input.code);
  if (found.ok) {
    const code = parseLabelCode(input.code);
    return ok({ item: found.value, code: code.ok ? code.value.label : null });
  }
  const { error } = found;
  // A sound code of a label that is not known here is something that was met on the shelf.
  return 'label' in error ? ok({ item: null, code: error.label }) : err(error);
}

interface Judged {
  readonly atId: string;
  readonly answer: ScanAnswer;
}

async function judge(
  ctx: CommandContext,
  file: ShelfCheckFile,
  item: ShelfItem | null,
  code: string | null,
): Promise<Result<Judged, ScanRefusal>> {
  const { row, scans } = file;
  const rootId = row.locationId;
  const facts = await shelfFacts(ctx.db, rootId, item ? [item.ref] : []);
  const { places } = facts;
  const before = scans.map((scan) => ({ position: scan.position, atId: scan.atId, ref: refOfScan(scan) }));
  const standing = standingAfter(rootId, row.depth, places, before);
  if (!item) return ok({ atId: standing, answer: { kind: 'unknown', code: code ?? '' } });
  const place = places.get(item.ref.id);
  if (place && isShelfElsewhere(place, rootId, places)) return err({ code: 'check.outside', item });
  if (place && !isItem(item.ref, rootId, places)) return ok({ atId: place.id, answer: { kind: 'position', item } });
  const atId = metAt(standing, place?.kind ?? 'record', rootId, places);
  const expected = new Set(expectedIn(rootId, row.depth, places, facts.records).map(({ ref }) => ref.id));
  const homeId = facts.homeOf(item.ref);
  const meeting = judgeMeeting({ ref: item.ref, homeId, atId, gone: facts.isGone(item.ref) }, expected, places);
  const again = before.some(({ ref, atId: was }) => ref?.id === item.ref.id && was === atId);
  const lent = facts.lent.has(item.ref.id) || wayOut(homeId, places).some((id) => facts.lent.has(id));
  return ok({ atId, answer: { kind: 'item', item, meeting, again, lent } });
}

/** After the last scan that stands: one that was taken back leaves its place to the next. */
const nextPosition = ({ scans }: ShelfCheckFile): number => (scans.at(-1)?.position ?? -1) + 1;
