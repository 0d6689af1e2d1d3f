/** One record with all that its retention says today, and what may be done about it. */
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { idsOfKin, kinOf, readDisposalBook } from '#renderer/db/queries/disposal-book.ts';
import type { ProposalFile } from '#renderer/db/queries/proposals.ts';
import { readNotes } from '#renderer/db/queries/record-notes.ts';
import { inOrder } from '#renderer/db/queries/recorded.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { type Live, useLive } from '#renderer/state/use-live.ts';
import { can } from '#shared/domain/access/access.ts';
import type { DisposalLock } from '#shared/domain/disposal/disposal-locks.ts';
import type { RetentionCase } from '#shared/domain/retention/retention-case.ts';
import type { RetentionStatus } from '#shared/domain/retention/retention-status.ts';
import type { Row } from '#shared/schema/entities.ts';

export interface Retention {
  readonly record: Row<'record'>;
  readonly code: Row<'classCode'> | undefined;
  readonly scheme: string | null;
  readonly place: readonly Row<'location'>[];
  readonly known: RetentionCase;
  readonly status: RetentionStatus;
  readonly locks: readonly DisposalLock[];
  readonly proposal: ProposalFile | null;
  /** Notes of the record and of the file that it lies in, oldest first. */
  readonly notes: readonly Row<'recordNote'>[];
  /** Ties by the case that they name, for untying. */
  readonly ties: readonly Row<'caseRecord'>[];
}

/** Null where there is no such record, or the person may not see it. */
export function useRetention(id: string): Live<Retention | null> {
  const ctx = useCommandContext();
  const today = useToday();
  return useLive(async () => {
    const { db } = ctx;
    const user = await accessUserOf(ctx);
    const [kin] = await kinOf(db, [id]);
    if (!kin || !user || !can(user, 'record.view', kin.record).allowed) return null;
    const ids = idsOfKin([kin]);
    const [book, notes, ties] = await Promise.all([
      readDisposalBook(db, today, ids),
      readNotes(db, [id, ...(kin.file ? [kin.file.id] : [])]),
      db.rows('caseRecord').where('recordId').equals(id).toArray(),
    ]);
    const { record } = kin;
    const code = book.codeOf(record);
    const scheme = code ? await db.rows('classScheme').get(code.schemeId) : undefined;
    const { status, locks, proposal } = book.candidateOf(kin);
    return {
      record,
      code,
      scheme: scheme?.name ?? null,
      place: book.pathOf(record),
      known: book.notesOf(record),
      status,
      locks,
      proposal,
      // Positions count within one record: what was noted of the file stands among them by when it was written down.
      notes: [...notes.values()].flatMap(inOrder).toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
      ties: ties.filter((tie) => !tie.void),
    };
  }, [ctx, today, id]);
}
