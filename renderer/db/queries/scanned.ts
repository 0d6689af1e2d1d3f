/** What a scanned code leads to: the label of a record or a box, the code on a receipt or a slip, a register number. */
import { parseLabelCode } from '#shared/domain/labels/label-code.ts';
import { parseVisitCode } from '#shared/domain/numbering/visit-code.ts';
import type { DaluangDb } from '../database.ts';
import { resolveLabel } from './labels.ts';
import { caseOfVisit } from './visits.ts';

export interface Scanned {
  readonly entity: 'objection' | 'request' | 'complaint' | 'record' | 'location' | 'padForm';
  readonly id: string;
}

/** `DALUANG:KEB:008/KEB/A/VI/2026:<office>:<hash>`: kind and number of a paper of this program. */
const PAPER = /^DALUANG:([A-Z]+):([^:]+)/;
const NUMBER = /^(?=.*[A-Z])[^\s]+\/[^\s]+\/\d{4}$/;

/** Whether it looks like a code of this program; anything else is a person who types fast. */
export const isScannable = (text: string): boolean => PAPER.test(text) || NUMBER.test(text) || parseLabelCode(text).ok;

/** Null where the code names nothing that is known here. */
export async function resolveScan(db: DaluangDb, text: string): Promise<Scanned | null> {
  const paper = PAPER.exec(text);
  if (paper?.[1] === 'VISIT') return visitOf(db, paper[2] ?? '');
  const number = paper?.[2] ?? (NUMBER.test(text) ? text : null);
  if (number !== null) {
    const row = await db
      .rows('registerNumber')
      .filter((known) => known.number === number)
      .first();
    if (row && (row.register === 'objection' || row.register === 'request' || row.register === 'complaint'))
      return { entity: row.register, id: row.caseId };
    return paper?.[1] === 'PAD' ? { entity: 'padForm', id: number } : null;
  }
  const item = await resolveLabel(db, text);
  return item.ok ? item.value.ref : null;
}

async function visitOf(db: DaluangDb, text: string): Promise<Scanned | null> {
  const code = parseVisitCode(text);
  const found = code && (await caseOfVisit(db, code));
  return found ? { entity: found.register, id: found.id } : null;
}
