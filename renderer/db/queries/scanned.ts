/** What a scanned code leads to: the label of a record or a box, the code on a receipt or a slip, a register number. */
import { parseLabelCode } from '#shared/domain/labels/label-code.ts';
import { parseVisitCode } from '#shared/domain/numbering/visit-code.ts';
import { type PaperCode, type PaperProof, parsePaperCode, proofOf } from '#shared/domain/papers/paper-code.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../database.ts';
import { resolveLabel } from './labels.ts';
import { entryHashOf, readObjection } from './objections.ts';
import { theOffice } from './office.ts';
import { readRequest, requestEntryHash } from './requests.ts';
import { caseOfVisit } from './visits.ts';

export interface Scanned {
  readonly entity: 'objection' | 'request' | 'complaint' | 'record' | 'location' | 'padForm';
  readonly id: string;
  /** Of a paper with a number: whether the register holds the entry that gave it. */
  readonly proof?: { readonly number: string; readonly says: PaperProof };
}

const NUMBER = /^(?=.*[A-Z])[^\s]+\/[^\s]+\/\d{4}$/;

/** Whether it looks like a code of this program; anything else is a person who types fast. */
export const isScannable = (text: string): boolean => isWholeCode(text) || NUMBER.test(text);

/** The code of a paper or a label from beginning to end: unlike a number, no words that a search would find. */
export const isWholeCode = (text: string): boolean => parsePaperCode(text) !== null || parseLabelCode(text).ok;

/** Null where the code names nothing that is known here. */
export async function resolveScan(db: DaluangDb, text: string): Promise<Scanned | null> {
  const paper = parsePaperCode(text);
  if (paper?.kind === 'VISIT') return visitOf(db, paper.number);
  const number = paper?.number ?? (NUMBER.test(text) ? text : null);
  if (number !== null) {
    const row = await db
      .rows('registerNumber')
      .filter((known) => known.number === number)
      .first();
    if (row && (row.register === 'objection' || row.register === 'request' || row.register === 'complaint'))
      return { entity: row.register, id: row.caseId, ...(paper ? await provenBy(db, paper, row) : {}) };
    return paper?.kind === 'PAD' ? { entity: 'padForm', id: number } : null;
  }
  const item = await resolveLabel(db, text);
  return item.ok ? item.value.ref : null;
}

/** Of a request or an objection: only their papers carry the entry. */
async function provenBy(
  db: DaluangDb,
  paper: PaperCode,
  { register, caseId, number }: Row<'registerNumber'>,
): Promise<Pick<Scanned, 'proof'>> {
  const office = await theOffice(db);
  if (!office || register === 'complaint') return {};
  return { proof: { number, says: proofOf(paper, { office: office.id, entryHash: await entryHash(db, register, caseId) }) } };
}

async function entryHash(db: DaluangDb, register: string, caseId: string): Promise<string | null> {
  if (register === 'objection') {
    const file = await readObjection(db, caseId);
    return file ? entryHashOf(db, file) : null;
  }
  const file = await readRequest(db, caseId);
  return file ? requestEntryHash(db, file) : null;
}

async function visitOf(db: DaluangDb, text: string): Promise<Scanned | null> {
  const code = parseVisitCode(text);
  const found = code && (await caseOfVisit(db, code));
  return found ? { entity: found.register, id: found.id } : null;
}
