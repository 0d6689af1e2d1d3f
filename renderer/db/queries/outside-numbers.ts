/** The numbers that cases have elsewhere. Read off the rows alone: no case is folded for it. */
import type { CaseRegister } from '#shared/domain/applicants/applicant-match.ts';
import { bearsAlready, type OutsideNumbered } from '#shared/domain/registers/outside-number.ts';
import type { DaluangDb } from '../database.ts';

export interface CaseElsewhere extends OutsideNumbered {
  readonly register: CaseRegister;
  readonly name: string;
  readonly information: string | null;
}

export async function casesElsewhere(db: DaluangDb): Promise<readonly CaseElsewhere[]> {
  const [requests, objections, complaints] = await Promise.all([
    db.rows('request').toArray(),
    db.rows('objection').toArray(),
    db.rows('complaint').toArray(),
  ]);
  const read = (register: CaseRegister, rows: readonly ((typeof requests)[number] | (typeof objections)[number])[]) =>
    rows.flatMap((row): readonly CaseElsewhere[] =>
      // Rows of before have no such field.
      row.void || !row.outsideNumber
        ? []
        : [{ register, caseId: row.id, outsideNumber: row.outsideNumber, name: row.applicant.name, information: row.information }],
    );
  const others = complaints.flatMap(({ id, void: gone, outsideNumber, applicant, text }): readonly CaseElsewhere[] =>
    gone || !outsideNumber ? [] : [{ register: 'complaint', caseId: id, outsideNumber, name: applicant?.name ?? '', information: text }],
  );
  return [...read('request', requests), ...read('objection', objections), ...others];
}

/** A case with its own number; null where none was given yet. */
export interface CaseBearing extends CaseElsewhere {
  readonly number: string | null;
}

export async function casesBearing(db: DaluangDb, outside: string, except: readonly string[] = []): Promise<readonly CaseBearing[]> {
  const found = bearsAlready(await casesElsewhere(db), outside, except);
  const given = await db
    .rows('registerNumber')
    .where('caseId')
    .anyOf(found.map(({ caseId }) => caseId))
    .toArray();
  const numberOf = new Map(given.map(({ caseId, number }) => [caseId, number]));
  return found.map((one) => ({ ...one, number: numberOf.get(one.caseId) ?? null }));
}
