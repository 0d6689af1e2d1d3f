/** A proposal with its records as they are now, what stops them, and its papers. */
import { idsOfKin, kinOf, listRefusal, readDisposalBook } from '#renderer/db/queries/disposal-book.ts';
import { type ProposalFile, readProposal } from '#renderer/db/queries/proposals.ts';
import { placeLine } from '#renderer/db/queries/shelf-items.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { type Live, useLive } from '#renderer/state/use-live.ts';
import type { DisposalRefusal } from '#shared/domain/disposal/disposal-eligible.ts';
import { actOf, finalDisposalStates } from '#shared/domain/disposal/disposal-workflow.ts';
import type { Row } from '#shared/schema/entities.ts';

export interface ListedRecord {
  readonly record: Row<'record'>;
  readonly code: string;
  readonly place: string;
  readonly parent: string | null;
  readonly basis: Row<'disposalRecord'>['basis'];
  /** What stops it now; null where nothing does, and once the act is done. */
  readonly refusal: DisposalRefusal | null;
}

export interface ProposalView {
  readonly file: ProposalFile;
  readonly records: readonly ListedRecord[];
  readonly names: ReadonlyMap<string, string>;
  readonly papers: readonly Row<'paper'>[];
  /** Scans of papers that were taken back: kept as they came, with the reason. */
  readonly withdrawn: readonly Row<'paper'>[];
  readonly people: ReadonlyMap<string, string>;
}

export function useProposal(id: string): Live<ProposalView | null> {
  const { db } = useCommandContext();
  const today = useToday();
  return useLive(async () => {
    const file = await readProposal(db, id);
    if (!file) return null;
    const kin = await kinOf(
      db,
      file.listed.map(({ recordId }) => recordId),
    );
    const [book, papers, people] = await Promise.all([
      readDisposalBook(db, today, idsOfKin(kin)),
      db.rows('paper').where('caseId').equals(id).toArray(),
      db.rows('person').toArray(),
    ]);
    const { kind } = file.row;
    const running = file.known.acts[actOf[kind]] === undefined && !finalDisposalStates.includes(file.known.state);
    const byId = new Map(kin.map((one) => [one.record.id, one]));
    const list = { kind, recordIds: new Set(file.kept.map(({ recordId }) => recordId)), proposalId: id };
    const records = file.kept.flatMap(({ recordId, basis }): readonly ListedRecord[] => {
      const one = byId.get(recordId);
      if (!one) return [];
      return [
        {
          record: one.record,
          code: book.codeOf(one.record)?.code ?? '',
          place: placeLine(book.pathOf(one.record)),
          parent: one.record.parentId,
          basis,
          refusal: running ? listRefusal(book, one, list) : null,
        },
      ];
    });
    const inTime = papers.toSorted((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1));
    return {
      file,
      records,
      names: new Map(kin.map(({ record }) => [record.id, record.description])),
      papers: inTime.filter((paper) => !paper.void),
      withdrawn: inTime.filter((paper) => paper.void),
      people: new Map(people.map((one) => [one.id, one.fullName])),
    };
  }, [db, today, id]);
}
