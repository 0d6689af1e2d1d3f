/** The papers that follow from what was recorded: issued and printed once the act is on the disk. */
import { type DeskWords, withDeskWords } from '#renderer/cases/letters-of-desk.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { readHolders } from '#renderer/db/queries/holders.ts';
import { type RequestFile, readRequest, requestEntryHash } from '#renderer/db/queries/requests.ts';
import type { OfficeState } from '#renderer/state/office.ts';
import { parseRequestEvent, type RequestEvent, readRequestEvent } from '#shared/domain/requests/request-events.ts';
import type { Instant } from '#shared/lib/civil-time.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { issueAndPrint, type RequestPaperToPrint } from './documents.ts';
import type { RecordableEvent } from './next-step.ts';
import { deliveryModel, extensionModel, noticeModel, type Officer, proofModel, proofSourceOf, refusalModel } from './paper-models.ts';

export async function officerOf(ctx: CommandContext, personId: string | null | undefined): Promise<Officer> {
  const person = personId ? await ctx.db.rows('person').get(personId) : undefined;
  return { name: person?.fullName ?? '', position: person?.position ?? null };
}

interface Occasion {
  readonly file: RequestFile;
  readonly event: RequestEvent;
  /** Not recorded yet: printed to be signed or corrected. */
  readonly draft: boolean;
  readonly now: Instant;
  /** Who hands over. */
  readonly personId: string | null | undefined;
}

/** The papers of one event; none where it has none. */
export async function papersOf(
  ctx: CommandContext,
  office: OfficeState,
  { file, event, draft, now, personId }: Occasion,
): Promise<readonly RequestPaperToPrint[]> {
  const [entryHash, holders] = await Promise.all([requestEntryHash(ctx.db, file), readHolders(ctx.db)]);
  const source = { file, holders, entryHash: entryHash ?? '', on: event.on, draft };
  switch (event.kind) {
    case 'extended':
      return [{ kind: draft ? 'requestExtensionDraft' : 'requestExtension', model: extensionModel(source, event.data, office, now) }];
    case 'noticeGiven':
      if (event.data.atOnce === true) return [];
      return [
        { kind: draft ? 'requestNoticeDraft' : 'requestNotice', model: noticeModel(source, event.data, office, now) },
        ...(event.data.reasons?.includes('excluded')
          ? [
              {
                kind: draft ? ('requestRefusalDraft' as const) : ('requestRefusal' as const),
                model: refusalModel(source, event.data, office, now),
              },
            ]
          : []),
      ];
    case 'delivered':
      return [{ kind: 'requestDelivery', model: deliveryModel(source, event.data, await officerOf(ctx, personId), office, now) }];
    default:
      return [];
  }
}

const occasion = (ctx: CommandContext, file: RequestFile, event: RequestEvent, draft: boolean): Occasion => ({
  file,
  event,
  draft,
  now: ctx.clock.now(),
  personId: ctx.actor?.personId,
});

interface Recorded {
  readonly requestId: string;
  readonly kind: RecordableEvent;
  /** Whom the letters go to, as it was changed at the desk. */
  readonly words: DeskWords;
}

/** Issues and prints what the newest event of this kind asks for. A signed scan is the paper itself: nothing is printed beside it. */
export async function issueFor(ctx: CommandContext, office: OfficeState, { requestId, kind, words }: Recorded): Promise<boolean> {
  const file = await readRequest(ctx.db, requestId);
  const row = file?.events.findLast((event) => event.kind === kind);
  const event = row && readRequestEvent(row);
  if (!file || !event?.ok) return true;
  const papers = await papersOf(ctx, office, occasion(ctx, file, event.value, false));
  return (
    papers.length === 0 ||
    printAll(
      ctx,
      requestId,
      papers.map((paper) => withDeskWords(paper, words)),
    )
  );
}

/** The letters of what is typed, as drafts to be signed or corrected; the fields that are still missing where it is not complete. */
export async function draftsOfTyped(
  ctx: CommandContext,
  office: OfficeState,
  file: RequestFile,
  row: { readonly kind: string; readonly on: string; readonly data: unknown },
): Promise<Result<readonly RequestPaperToPrint[], { readonly missing: readonly string[] }>> {
  const event = parseRequestEvent(row);
  if (!event.ok) return err({ missing: event.error.code === 'event.incomplete' ? event.error.fields : ['reasons'] });
  return ok(await papersOf(ctx, office, occasion(ctx, file, event.value, true)));
}

/** Issues and prints papers one after the other; whether all of them reached the printer. */
export async function printAll(ctx: CommandContext, requestId: string, papers: readonly RequestPaperToPrint[]): Promise<boolean> {
  let printed = papers.length > 0;
  for (const paper of papers) {
    const issued = await issueAndPrint(ctx, requestId, paper);
    printed = printed && issued.ok && issued.value.printed;
  }
  return printed;
}

/** Issues the proof of a registered request that has none yet; whether it was printed, null where it could not be issued. */
export async function issueProof(ctx: CommandContext, office: OfficeState, file: RequestFile): Promise<boolean | null> {
  const officer = await officerOf(ctx, file.events.find((event) => event.kind === 'registered')?.personId);
  const source = proofSourceOf(file, (await requestEntryHash(ctx.db, file)) ?? '', officer);
  if (!source) return null;
  const issued = await issueAndPrint(ctx, file.row.id, { kind: 'requestProof', model: proofModel(source, office, ctx.clock.now()) });
  return issued.ok ? issued.value.printed : null;
}
