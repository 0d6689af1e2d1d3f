/** A transition table as a page that people can read. */
import type { z } from 'zod';

interface Line {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  readonly guard?: string;
}

export interface WorkflowPage {
  readonly title: string;
  readonly source: string;
  readonly transitions: readonly Line[];
  readonly final: readonly string[];
  /** Events that change no state and may happen nearly always, left out of the picture with the sentence that says so. */
  readonly leftOut: { readonly events: readonly string[]; readonly note: string };
  readonly guards: Readonly<Record<string, string>>;
  readonly events: Readonly<Record<string, z.ZodObject>>;
  readonly after: string;
}

export function workflowPage(page: WorkflowPage): string {
  const arrows = page.transitions
    .filter(({ event }) => !page.leftOut.events.includes(event))
    .map(({ from, event, to, guard }) => `  ${from === 'new' ? '[*]' : from} --> ${to}: ${event}${guard ? ` [${guard}]` : ''}`);
  return [
    `# ${page.title}`,
    '',
    `Made from the table in \`${page.source}\`; a test compares them (\`npx vitest -u\` writes it anew).`,
    page.leftOut.note,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...arrows,
    ...page.final.map((state) => `  ${state} --> [*]`),
    '```',
    '',
    '| Guard | Passes where |',
    '|---|---|',
    ...Object.entries(page.guards).map(([name, text]) => `| ${name} | ${text} |`),
    '',
    '| Event | Must say |',
    '|---|---|',
    ...Object.entries(page.events).map(([kind, schema]) => `| ${kind} | ${requiredFields(schema).join(', ') || '-'} |`),
    '',
    page.after,
    '',
  ].join('\n');
}

const requiredFields = (schema: z.ZodObject): string[] =>
  Object.entries(schema.shape).flatMap(([name, field]) => ((field as z.ZodType).safeParse(undefined).success ? [] : [name]));
