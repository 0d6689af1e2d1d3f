/** The papers that the office keeps and that belong to no case: closing sheets, printed registers, reports. What each was drawn from stays behind. */
import type { Instant } from '#shared/lib/civil-time.ts';
import { instant } from '#shared/lib/civil-time.ts';
import type { DaluangDb } from '../database.ts';

export interface OfficePaper {
  readonly id: string;
  readonly kind: string;
  readonly template: string;
  readonly hash: string;
  readonly issuedAt: Instant;
  /** The words of its model that tell it from others of its kind: its day, its period, its scope. */
  readonly about: Readonly<Record<string, string>>;
}

/** Newest first. */
export async function officePapers(db: DaluangDb, kinds: readonly string[]): Promise<readonly OfficePaper[]> {
  const wanted = new Set(kinds);
  const found: OfficePaper[] = [];
  // One at a time: a printed register may be long, and only its head is needed.
  await db
    .rows('paper')
    .where('caseEntity')
    .equals('office')
    .each(({ id, kind, template, hash, issuedAt, model }) => {
      if (wanted.has(kind)) found.push({ id, kind, template, hash, issuedAt: instant(issuedAt), about: wordsOf(model) });
    });
  return found.toSorted((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1));
}

const telling = ['day', 'scope', 'title', 'period', 'changedOn', 'on', 'reprintOf'] as const;

function wordsOf(model: unknown): Readonly<Record<string, string>> {
  if (typeof model !== 'object' || model === null) return {};
  const fields = model as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    telling.flatMap((field) => {
      const value = fields[field];
      return typeof value === 'string' ? [[field, value] as const] : [];
    }),
  );
}
