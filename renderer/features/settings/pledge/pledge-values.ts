/** What is typed, as the words of the pledge. */
import { type PledgeWords, pledgeElements } from '#shared/domain/service-pledge/pledge.ts';

export const wordsOf = (values: Readonly<Record<string, unknown>>): PledgeWords =>
  // Made of the elements, which `Object.fromEntries` forgets.
  Object.fromEntries(pledgeElements.map((element) => [element, String(values[element] ?? '').trim()])) as unknown as PledgeWords;
