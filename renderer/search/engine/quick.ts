/** A few hits of every entity for the command palette: those whose identifiers answer first, then the newest of the rest. */
import { type SearchEntity, type SearchHit, searchEntities } from '../protocol.ts';
import { matchExpression } from './match.ts';
import { hitsOf } from './page.ts';
import { type SelectTools, select } from './select.ts';
import { numberAt, type Sql } from './sql.ts';

export interface QuickQuestion {
  readonly text: string;
  readonly limit: number;
  /** Classes of security whose records may be offered; null where all may. */
  readonly classes: readonly string[] | null;
}

export function quickHits(sql: Sql, question: QuickQuestion, tools: SelectTools): SearchHit[] {
  const byNumber = searchEntities.flatMap((entity) => newest(sql, entity, question, true, tools));
  const byWords = searchEntities.flatMap((entity) => newest(sql, entity, question, false, tools));
  const seen = new Set(byNumber.map(keyOf));
  return [...byNumber, ...byWords.filter((hit) => !seen.has(keyOf(hit)))].slice(0, question.limit);
}

function newest(sql: Sql, entity: SearchEntity, question: QuickQuestion, numbersOnly: boolean, tools: SelectTools): SearchHit[] {
  const { text, limit, classes } = question;
  const filters = entity === 'record' && classes ? { securityClass: classes } : {};
  const { from, where, values, item, match } = select({ entity, text, filters }, tools, { match: matchExpression(text, numbersOnly) });
  if (!match) return [];
  const found = sql.all(`SELECT ${item} FROM ${from} WHERE ${where} ORDER BY ${item} DESC LIMIT ?`, ...values, limit);
  return hitsOf(
    sql,
    entity,
    found.map((row) => numberAt(row, 0)),
  );
}

const keyOf = (hit: SearchHit): string => `${hit.entity}/${hit.id}`;
