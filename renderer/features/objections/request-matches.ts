/** The requests that a few typed letters may mean, newest first: by number, name, information or contact. */
import type { RequestFile } from '#renderer/db/queries/requests.ts';
import { fold } from '#shared/domain/search/fold.ts';

const SHOWN = 6;

export function matchingRequests(files: readonly RequestFile[], typed: string): readonly RequestFile[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return files
    .filter((file) => file.known.state !== 'voided' && words.every((word) => fold(textOf(file)).includes(word)))
    .toSorted((a, b) => (a.row.receivedAt < b.row.receivedAt ? 1 : -1))
    .slice(0, SHOWN);
}

const textOf = ({ row, number }: RequestFile): string =>
  [number, row.applicant.name, row.information, row.applicant.contact].filter((text) => text !== null).join(' ');
