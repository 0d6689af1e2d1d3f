/** What an event leans on must be there: an approved consequence test, a person of the office, a letter number of its own. */
import type { ObjectionEvent } from '#shared/domain/objections/objection-events.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { DaluangDb } from '../../db/database.ts';
import { readConsequenceTest } from '../../db/queries/consequence-tests.ts';
import { caseWithLetterNumber } from '../../db/queries/letter-numbers.ts';
import type { ObjectionFile } from '../../db/queries/objections.ts';

export type DemandRefusal =
  /** No exclusion takes effect before the head of the body approved it (UU 14/2008 Art. 19; Perki 1/2021 Art. 49). */
  | { readonly code: 'testNotApproved' }
  | { readonly code: 'unknownPerson' }
  /** The number stands on a letter of another case. */
  | { readonly code: 'letterNumberTaken'; readonly number: string; readonly by: string };

export async function demandsOf(
  db: DaluangDb,
  file: ObjectionFile,
  events: readonly ObjectionEvent[],
): Promise<Result<null, DemandRefusal>> {
  for (const event of events) {
    const demanded = await demandOf(db, file, event);
    if (!demanded.ok) return demanded;
  }
  return ok(null);
}

async function demandOf(db: DaluangDb, file: ObjectionFile, event: ObjectionEvent): Promise<Result<null, DemandRefusal>> {
  if (event.kind === 'replied' && event.data.refusalBasis === 'excluded') {
    const test = await readConsequenceTest(db, event.data.consequenceTestId ?? '');
    const approved = test?.row.objectionId === file.row.id && test.course.state === 'approved';
    if (!approved || !test.parts.some(({ verdict }) => verdict === 'excluded')) return err({ code: 'testNotApproved' });
  }
  if (event.kind === 'assigned') {
    const person = await db.rows('person').get(event.data.toPersonId);
    if (!person || person.void || !person.active) return err({ code: 'unknownPerson' });
  }
  const number = letterNumberOf(event);
  const by = number ? await caseWithLetterNumber(db, number, file.row.id) : null;
  return number && by ? err({ code: 'letterNumberTaken', number, by }) : ok(null);
}

function letterNumberOf(event: ObjectionEvent): string | null {
  if (event.kind === 'orderIssued') return event.data.orderNumber;
  return event.kind === 'replied' ? (event.data.decisionNumber ?? null) : null;
}
