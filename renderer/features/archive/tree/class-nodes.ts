/** The classification as the upper part of the tree, with how many records each class holds, itself and below. */
import type { Row } from '#shared/schema/entities.ts';

export interface ClassNode {
  /** Of the class; empty for records without one, of the edition for a list that is no longer in force. */
  readonly id: string;
  readonly code: string | null;
  readonly title: string;
  readonly children: readonly ClassNode[];
  /** Records of this class that lie in no berkas, and berkas. */
  readonly direct: number;
  /** Records of this class and of those below. */
  readonly total: number;
}

export interface ClassCounts {
  /** Class -> records outside of any berkas; class -> all records. The empty string stands for no class. */
  readonly direct: ReadonlyMap<string, number>;
  readonly total: ReadonlyMap<string, number>;
}

type Code = Pick<Row<'classCode'>, 'id' | 'code' | 'title' | 'parentCode'>;

/** Codes of one edition, in the order of its list, under their parents; a code whose parent is not there stands at the top. */
export function classForest(codes: readonly Code[], counts: ClassCounts): readonly ClassNode[] {
  const known = new Set(codes.map(({ code }) => code));
  const below = Map.groupBy(codes, ({ code, parentCode }) =>
    parentCode !== null && parentCode !== code && known.has(parentCode) ? parentCode : null,
  );
  const nodesUnder = (parent: string | null): readonly ClassNode[] =>
    (below.get(parent) ?? []).map(({ id, code, title }) => {
      const children = nodesUnder(code);
      return {
        ...{ id, code, title: title ?? code, children },
        direct: counts.direct.get(id) ?? 0,
        total: sumOf(children) + (counts.total.get(id) ?? 0),
      };
    });
  return nodesUnder(null);
}

export const sumOf = (nodes: readonly ClassNode[]): number => nodes.reduce((sum, { total }) => sum + total, 0);

/** Without the classes that hold nothing. */
export const filledNodes = (nodes: readonly ClassNode[]): readonly ClassNode[] =>
  nodes.filter(({ total }) => total > 0).map((node) => ({ ...node, children: filledNodes(node.children) }));

/** From the top down to a class, both ends with it; empty where it is not there. */
export function wayTo(nodes: readonly ClassNode[], id: string): readonly ClassNode[] {
  for (const node of nodes) {
    if (node.id === id) return [node];
    const way = wayTo(node.children, id);
    if (way.length > 0) return [node, ...way];
  }
  return [];
}
