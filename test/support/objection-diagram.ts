/** The transition table as a page that people can read; a test keeps `docs/objection-workflow.md` equal to it. */
import type { z } from 'zod';
import { objectionEventData, objectionEventKinds } from '#shared/domain/objection-events.ts';
import { finalObjectionStates, type GuardName, objectionTransitions } from '#shared/domain/objection-workflow.ts';

const guardTexts: Readonly<Record<GuardName, string>> = {
  notChecked: 'the entry has not been checked yet',
  endedByParties: 'the outcome is a withdrawal or an amicable settlement (grounds b to g)',
  endedWithoutOrder: 'the outcome is out of time, a withdrawal or an amicable settlement (grounds b to g)',
  noReplyInTime: 'the legal limit has passed without a reply',
  settledOrOver: 'the applicant accepted, or the parties ended it, or the 14 working days for a dispute are over',
  amicable: 'an amicable settlement only on grounds b to g',
};

/** The whole of `docs/objection-workflow.md`. */
export function objectionWorkflowPage(): string {
  const arrows = objectionTransitions
    .filter(({ event }) => event !== 'corrected')
    .map(({ from, event, to, guard }) => `  ${from === 'new' ? '[*]' : from} --> ${to}: ${event}${guard ? ` [${guard}]` : ''}`);
  return [
    '# Course of an objection',
    '',
    'Made from the table in `shared/domain/objection-workflow.ts`; a test compares them (`npx vitest -u` writes it anew).',
    '`corrected` may happen in every state that has an entry and is not void; it changes no state and is left out of the picture.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...arrows,
    ...finalObjectionStates.map((state) => `  ${state} --> [*]`),
    '```',
    '',
    '| Guard | Passes where |',
    '|---|---|',
    ...Object.entries(guardTexts).map(([name, text]) => `| ${name} | ${text} |`),
    '',
    '| Event | Must say |',
    '|---|---|',
    ...objectionEventKinds.map((kind) => `| ${kind} | ${requiredFields(objectionEventData[kind]).join(', ') || '-'} |`),
    '',
    'A reply also says `decisionNumber` and `signer` unless the parties ended it themselves, and `reasons` where it refuses all or part.',
    '',
  ].join('\n');
}

const requiredFields = (schema: z.ZodObject): string[] =>
  Object.entries(schema.shape).flatMap(([name, field]) => ((field as z.ZodType).safeParse(undefined).success ? [] : [name]));
