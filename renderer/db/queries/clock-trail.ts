/** What the clock of this PC said at its latest entries. Only the head of an entry is read: one of an import is long. */
import type { Instant } from '#shared/lib/civil-time.ts';
import type { DaluangDb } from '../database.ts';

/** Commands after which the day of the clock was looked at: a number was given, or entries with days of their own were laid. */
const looked: ReadonlySet<string> = new Set([
  'objection.register',
  'request.register',
  'request.answerAtOnce',
  'complaint.register',
  'loan.lend',
  'loan.handOut',
  'reception.register',
  'clock.countFromHere',
]);

/** Further back nothing is asked: neither so many entries nor so much text. */
const ENTRIES = 200;
const TEXT = 4_000_000;

/** The instants of this PC's own entries since the clock was last looked at, that one first. */
export async function readClockTrail(db: DaluangDb): Promise<readonly Instant[]> {
  const trail: Instant[] = [];
  let text = 0;
  await db.log
    .orderBy('seq')
    .reverse()
    .until((row) => {
      text += row.json.length;
      const head = row.kind === 'own' ? entryHead(row.json) : null;
      if (head) trail.push(head.at);
      return (head !== null && looked.has(head.command)) || trail.length >= ENTRIES || text >= TEXT;
    }, true)
    .each(() => undefined);
  return trail.reverse();
}

/** Keys stand in their order in the text of an entry: the instant and the command come first. */
const HEAD = /^\{"change":\{"at":"([^"]+)","command":"([^"]+)"/;

function entryHead(json: string): { readonly at: Instant; readonly command: string } | null {
  const [, at, command] = HEAD.exec(json) ?? [];
  return at === undefined || command === undefined ? null : { at: at as Instant, command };
}
