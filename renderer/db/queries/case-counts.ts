/** Open cases for the rail. Registers are small, so they are folded whole (queries/objections.ts says why). */
import { finalObjectionStates } from '#shared/domain/objections/objection-workflow.ts';
import type { DaluangDb } from '../database.ts';
import { readObjections } from './objections.ts';

export interface CaseCounts {
  readonly requests: number;
  readonly objections: number;
}

const endsRequest = new Set(['closed', 'voided']);

export async function openCaseCounts(db: DaluangDb): Promise<CaseCounts> {
  const [objections, requests, requestEvents] = await Promise.all([
    readObjections(db),
    db.rows('request').toArray(),
    db.rows('requestEvent').toArray(),
  ]);
  const ended = new Set(requestEvents.filter((event) => endsRequest.has(event.kind) && !event.void).map((event) => event.requestId));
  return {
    requests: requests.filter((request) => !request.void && !ended.has(request.id)).length,
    objections: objections.filter(({ known }) => !finalObjectionStates.includes(known.state)).length,
  };
}
