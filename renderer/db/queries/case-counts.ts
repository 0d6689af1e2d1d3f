/** Open cases for the rail, of those that are kept in memory. */
import { finalObjectionStates } from '#shared/domain/objections/objection-workflow.ts';
import type { OpenCasesView } from '../open-cases.ts';

export interface CaseCounts {
  readonly requests: number;
  readonly objections: number;
}

const endsRequest = new Set(['closed', 'voided']);

export const openCaseCounts = ({ objections, requests }: OpenCasesView): CaseCounts => ({
  requests: requests.filter(({ events }) => !events.some(({ kind }) => endsRequest.has(kind))).length,
  objections: objections.filter(({ known }) => !finalObjectionStates.includes(known.state)).length,
});
