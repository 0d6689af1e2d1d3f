/** The requests that a few typed letters may mean, newest first: by number, name, information or contact. */
import { inSlices } from '#renderer/commands/in-slices.ts';
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { fold } from '#shared/domain/search/fold.ts';

const SHOWN = 6;

/** Requests as they are sought, the newest first: folded once, so that a letter typed looks through a large register in a moment. */
export interface SoughtRequests {
  readonly newestFirst: readonly { readonly file: RequestFile; readonly text: string }[];
  readonly byNumber: ReadonlyMap<string, RequestFile>;
}

export const noRequests: SoughtRequests = { newestFirst: [], byNumber: new Map() };

/** In slices that hold no key typed meanwhile. */
export async function soughtRequests(files: readonly RequestFile[]): Promise<SoughtRequests> {
  const newestFirst: { readonly file: RequestFile; readonly text: string }[] = [];
  const byNumber = new Map<string, RequestFile>();
  await inSlices(files, (file) => {
    if (file.number !== null && !byNumber.has(file.number)) byNumber.set(file.number, file);
    if (file.known.state !== 'voided') newestFirst.push({ file, text: fold(textOf(file)) });
  });
  newestFirst.sort((a, b) => newer(a.file.row.receivedAt, b.file.row.receivedAt));
  return { newestFirst, byNumber };
}

export function matchingRequests({ newestFirst }: SoughtRequests, typed: string): readonly RequestFile[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const found: RequestFile[] = [];
  for (const { file, text } of newestFirst) {
    if (words.every((word) => text.includes(word))) found.push(file);
    if (found.length === SHOWN) break;
  }
  return found;
}

function newer(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}

const textOf = ({ row, number }: RequestFile): string =>
  [number, row.applicant.name, row.information, row.applicant.contact].filter((text) => text !== null).join(' ');
