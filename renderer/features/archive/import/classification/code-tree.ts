/** Codes of a list or of an edition as a tree, and what a search leaves of it. */

import type { TreeNode } from '#renderer/ui/tree/visible-nodes.ts';
import type { Row } from '#shared/schema/entities.ts';

/** What a line shows: the same for a planned code and a stored one. */
export type ListedCode = Pick<
  Row<'classCode'>,
  | 'code'
  | 'title'
  | 'parentCode'
  | 'heading'
  | 'activePeriod'
  | 'inactivePeriod'
  | 'disposition'
  | 'securityText'
  | 'activeYears'
  | 'activeTrigger'
  | 'inactiveYears'
  | 'dispositionKind'
  | 'dispositionNote'
  | 'securityClass'
>;

/** In the order of the list. A code whose parent is not among them stands at the top. */
export function codeTree(codes: readonly ListedCode[]): readonly TreeNode[] {
  const listed = new Set(codes.map(({ code }) => code));
  const below = new Map<string | null, ListedCode[]>();
  for (const one of codes) {
    const parent = one.parentCode !== null && listed.has(one.parentCode) ? one.parentCode : null;
    below.set(parent, [...(below.get(parent) ?? []), one]);
  }
  const nodesUnder = (parent: string | null): readonly TreeNode[] =>
    (below.get(parent) ?? []).map(({ code, title }) => ({
      id: code,
      label: title ?? code,
      ...(below.has(code) ? { children: nodesUnder(code) } : {}),
    }));
  return nodesUnder(null);
}

/** The codes found with all codes above them, so that each is seen in its place. */
export function withAncestors(found: readonly ListedCode[], all: readonly ListedCode[]): readonly ListedCode[] {
  const byCode = new Map(all.map((one) => [one.code, one]));
  const kept = new Set<string>();
  for (const one of found) {
    for (
      let at: ListedCode | undefined = one;
      at && !kept.has(at.code);
      at = at.parentCode === null ? undefined : byCode.get(at.parentCode)
    ) {
      kept.add(at.code);
    }
  }
  return all.filter(({ code }) => kept.has(code));
}

/** The codes above one, from the top. */
export function pathOf(code: ListedCode, all: ReadonlyMap<string, ListedCode>): readonly ListedCode[] {
  const path: ListedCode[] = [];
  for (let at = code.parentCode; at !== null; at = path[0]?.parentCode ?? null) {
    const parent = all.get(at);
    if (!parent) break;
    path.unshift(parent);
  }
  return path;
}

/** Everything that can be opened. */
export const openable = (codes: readonly ListedCode[]): ReadonlySet<string> =>
  new Set(codes.flatMap(({ parentCode }) => (parentCode === null ? [] : [parentCode])));
