/** Everybody who ever asked, objected or complained, with the cases that it was about. */
import type { ApplicantCase, CaseRegister } from '#shared/domain/applicants/applicant-match.ts';
import { headOf, mergeMap } from '#shared/domain/applicants/same-person.ts';
import { finalComplaintStates } from '#shared/domain/complaints/complaint-workflow.ts';
import { finalObjectionStates } from '#shared/domain/objections/objection-workflow.ts';
import { finalRequestStates } from '#shared/domain/requests/request-workflow.ts';
import type { Instant } from '#shared/lib/civil-time.ts';
import { writerOf } from '#shared/log/apply.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { findChange } from '../log-store.ts';
import type { OpenCasesView } from '../open-cases.ts';
import { readComplaints } from './complaints.ts';

export type CaseOfApplicant = ApplicantCase<Row<'request'>['applicant']>;

/** A person: the entry that stands for them, the entries that were merged into it, and the cases of all of them. */
export interface ApplicantFile {
  readonly row: Row<'applicant'>;
  readonly merged: readonly { readonly row: Row<'applicant'>; readonly merge: Row<'applicantMerge'> }[];
  /** Newest first, each with its applicant as it was written then. */
  readonly cases: readonly CaseOfApplicant[];
}

/** All of them, or those under way where the others are not read yet. */
type Cases = Pick<OpenCasesView, 'requests' | 'objections'>;

interface People {
  readonly rows: ReadonlyMap<string, Row<'applicant'>>;
  readonly merges: readonly Row<'applicantMerge'>[];
  readonly head: (id: string) => string;
  /** Case -> entry that it is linked to. */
  readonly linked: ReadonlyMap<string, string>;
}

async function readPeople(db: DaluangDb): Promise<People> {
  const [rows, merges, links] = await Promise.all([
    db.rows('applicant').toArray(),
    db.rows('applicantMerge').toArray(),
    db.rows('caseApplicant').toArray(),
  ]);
  const known = new Map(rows.filter((row) => !row.void).map((row) => [row.id, row]));
  const live = merges.filter((merge) => !merge.void && known.has(merge.fromId) && known.has(merge.intoId));
  const map = mergeMap(live);
  return {
    rows: known,
    merges: live,
    head: (id) => headOf(id, map),
    linked: new Map(links.filter((link) => !link.void && known.has(link.applicantId)).map((link) => [link.caseId, link.applicantId])),
  };
}

/** The applicant of every case, as it was written in the case. */
async function casesAsWritten(db: DaluangDb, people: People, { requests, objections }: Cases): Promise<readonly CaseOfApplicant[]> {
  const complaints = await readComplaints(db);
  const personOf = (caseId: string): string | null => {
    const id = people.linked.get(caseId);
    return id === undefined ? null : people.head(id);
  };
  return [
    ...requests.map(
      ({ row, number, known }): CaseOfApplicant => ({
        applicant: row.applicant,
        register: 'request',
        caseId: row.id,
        number,
        information: row.information,
        receivedAt: row.receivedAt,
        open: !finalRequestStates.includes(known.state),
        applicantId: personOf(row.id),
      }),
    ),
    ...objections.map(
      ({ row, known }): CaseOfApplicant => ({
        applicant: row.applicant,
        register: 'objection',
        caseId: row.id,
        number: known.number ?? null,
        information: row.information,
        receivedAt: row.receivedAt,
        open: !finalObjectionStates.includes(known.state),
        applicantId: personOf(row.id),
      }),
    ),
    ...complaints.flatMap(({ row, known }): readonly CaseOfApplicant[] =>
      row.applicant
        ? [
            {
              applicant: row.applicant,
              register: 'complaint',
              caseId: row.id,
              number: known.number ?? null,
              information: row.text,
              receivedAt: row.receivedAt,
              open: !finalComplaintStates.includes(known.state),
              applicantId: personOf(row.id),
            },
          ]
        : [],
    ),
  ];
}

const newestFirst = (a: CaseOfApplicant, b: CaseOfApplicant): number => (a.receivedAt < b.receivedAt ? 1 : -1);

const nowKnown = ({ kind, name, address, contact, occupation }: Row<'applicant'>): Row<'request'>['applicant'] => ({
  kind,
  name,
  address,
  contact,
  occupation,
});

/** What the counter suggests from: every case with its person as known today, and persons without a case. */
export async function applicantCases(db: DaluangDb, all: Cases): Promise<readonly CaseOfApplicant[]> {
  const people = await readPeople(db);
  const cases = (await casesAsWritten(db, people, all)).map((known): CaseOfApplicant => {
    const row = known.applicantId === null ? undefined : people.rows.get(known.applicantId);
    return row ? { ...known, applicant: nowKnown(row) } : known;
  });
  const withCase = new Set(cases.map(({ applicantId }) => applicantId));
  const without = [...people.rows.values()].filter((row) => people.head(row.id) === row.id && !withCase.has(row.id));
  return [
    ...cases,
    ...without.map(
      (row): CaseOfApplicant => ({
        applicant: nowKnown(row),
        register: 'request',
        caseId: row.id,
        number: null,
        information: null,
        receivedAt: '',
        open: false,
        applicantId: row.id,
      }),
    ),
  ];
}

/** The register of applicants: each person once. */
export async function readApplicants(db: DaluangDb, all: Cases): Promise<readonly ApplicantFile[]> {
  const people = await readPeople(db);
  const casesOf = Map.groupBy(await casesAsWritten(db, people, all), ({ applicantId }) => applicantId);
  const mergesOf = Map.groupBy(people.merges, ({ fromId }) => people.head(fromId));
  return [...people.rows.values()]
    .filter((row) => people.head(row.id) === row.id)
    .map((row) => ({
      row,
      merged: (mergesOf.get(row.id) ?? []).flatMap((merge) => {
        const from = people.rows.get(merge.fromId);
        return from && from.id !== row.id ? [{ row: from, merge }] : [];
      }),
      cases: (casesOf.get(row.id) ?? []).toSorted(newestFirst),
    }));
}

/** Who merged each entry into this one, when and why, as the log says it; by the id of the merge. */
export async function mergeActs(
  db: DaluangDb,
  { merged }: ApplicantFile,
): Promise<ReadonlyMap<string, { readonly at: Instant; readonly personId: string | null; readonly reason: string | null }>> {
  const acts = await Promise.all(
    merged.map(async ({ merge }) => {
      const change = await findChange(db, writerOf(merge, 'void'));
      return change ? [[merge.id, { at: change.at, personId: change.user, reason: change.reason }] as const] : [];
    }),
  );
  return new Map(acts.flat());
}

/** Cases that belong to nobody yet: they were registered before applicants had entries of their own. */
export async function casesWithoutPerson(db: DaluangDb, all: Cases): Promise<readonly CaseOfApplicant[]> {
  const people = await readPeople(db);
  return (await casesAsWritten(db, people, all)).filter(({ applicantId }) => applicantId === null).toSorted(newestFirst);
}

/** The entry that stands for the person of a case; null where the case is linked to none. */
export async function personOfCase(db: DaluangDb, caseId: string): Promise<Row<'applicant'> | null> {
  const links = await db.rows('caseApplicant').where('caseId').equals(caseId).toArray();
  const link = links.find((known) => !known.void);
  return link ? personOf(db, link.applicantId) : null;
}

/** The same for many entries: everybody is read once. */
export async function personsOf(db: DaluangDb): Promise<(applicantId: string) => Row<'applicant'> | null> {
  const people = await readPeople(db);
  return (applicantId) => people.rows.get(people.head(applicantId)) ?? null;
}

/** The entry that stands for the person whose entry this is. */
export async function personOf(db: DaluangDb, applicantId: string): Promise<Row<'applicant'> | null> {
  const merges = await db.rows('applicantMerge').toArray();
  const row = await db.rows('applicant').get(headOf(applicantId, mergeMap(merges.filter((merge) => !merge.void))));
  return row && !row.void ? row : null;
}

/** That identities were seen, newest first, over all entries of a person. */
export async function identityChecksOf(db: DaluangDb, file: ApplicantFile): Promise<readonly Row<'identityCheck'>[]> {
  const ids = [file.row.id, ...file.merged.map(({ row }) => row.id)];
  const rows = await db.rows('identityCheck').where('applicantId').anyOf(ids).toArray();
  return rows.filter((row) => !row.void).toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

export const pathOfCase = (register: CaseRegister, caseId: string): string =>
  ({ request: `/permohonan/${caseId}`, objection: `/keberatan/${caseId}`, complaint: `/permohonan/pengaduan?buka=${caseId}` })[register];
