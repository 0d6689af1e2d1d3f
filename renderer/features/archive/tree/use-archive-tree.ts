/** The tree as it stands now: classes with their counts, and the lines of what is open. It follows the log. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { codesOf, schemes } from '#renderer/db/queries/classification.ts';
import type { SearchStatus } from '#renderer/search/protocol.ts';
import type { SearchQuery } from '#renderer/search/search-client.ts';
import { useServices } from '#renderer/state/services.ts';
import { useListedClasses } from '#renderer/state/use-clearance.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useFault } from '../use-fault.ts';
import { useSearchStatus } from '../use-record-list.ts';
import { type ClassCounts, type ClassNode, classForest, filledNodes, sumOf } from './class-nodes.ts';
import { recordIdOf, type TreeLine, treeLines } from './tree-lines.ts';
import { type LoadTreePage, PagedRows, TREE_PAGE } from './tree-rows.ts';

export interface ArchiveTree {
  readonly forest: readonly ClassNode[];
  readonly lines: readonly TreeLine[];
  readonly rows: PagedRows;
  readonly status: SearchStatus;
  /** False until the counts are known. */
  readonly ready: boolean;
  readonly records: number;
  readonly classes: number;
  /** What the index is asked for one parent: the same question for pages and for the place of a row. */
  readonly questionOf: (parent: string) => SearchQuery<'record'>;
}

interface Options {
  readonly opened: ReadonlySet<string>;
  readonly empties: boolean;
  /** Words for records without a class. */
  readonly uncoded: string;
}

const NO_COUNTS: ClassCounts = { direct: new Map(), total: new Map() };
const MOMENT_MS = 120;

export function useArchiveTree({ opened, empties, uncoded }: Options): ArchiveTree {
  const { gate, search } = useServices();
  const onFault = useFault();
  const listed = useListedClasses();
  const status = useSearchStatus();
  const head = useLive(() => gate.db.log.orderBy('seq').reverse().limit(1).primaryKeys(), [gate.db]);
  const seq = head.status === 'ready' ? (head.data[0] ?? 0) : 0;
  const indexed = status.state === 'ready';
  const editions = useLive(async () => {
    const all = await schemes(gate.db);
    return Promise.all(all.map(async (scheme) => ({ scheme, codes: await codesOf(gate.db, scheme.id) })));
  }, [gate.db]);

  const shows = useMemo(() => (listed ? { securityClass: listed } : {}), [listed]);
  const questionOf = useCallback(
    (parent: string): SearchQuery<'record'> => {
      const fileId = recordIdOf(parent);
      const where = fileId === null ? { class: [parent.slice(2)], parent: [''] } : { parent: [fileId] };
      return { entity: 'record', text: '', filters: { ...where, ...shows }, sort: 'code', includeSeq: seq };
    },
    [shows, seq],
  );
  const load = useCallback<LoadTreePage>(
    async (parent, offset) => {
      const page = await search.query({ ...questionOf(parent), offset, limit: TREE_PAGE }, `tree ${parent} ${offset}`);
      if (page.status !== 'ready') return null;
      if (recordIdOf(parent) !== null || page.ids.length === 0) return { rows: page.rows, items: new Map() };
      const inside = await search.groups(
        { entity: 'record', text: '', filters: { parent: page.ids, ...shows } },
        'parent',
        `tree ${parent} ${offset}`,
      );
      if (inside.status !== 'ready') return null;
      return { rows: page.rows, items: new Map(inside.groups.map(({ value, count }) => [value, count])) };
    },
    [search, questionOf, shows],
  );

  const [version, setVersion] = useState(0);
  const [rows] = useState(() => new PagedRows(load, () => setVersion((old) => old + 1)));
  const [counts, setCounts] = useState<ClassCounts | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () => {
        const read = async () => {
          const question = { entity: 'record', text: '', includeSeq: seq } as const;
          const direct = await search.groups({ ...question, filters: { parent: [''], ...shows } }, 'class', 'tree direct');
          const total = await search.groups({ ...question, filters: shows }, 'class', 'tree total');
          if (!current || direct.status !== 'ready' || total.status !== 'ready') return;
          rows.renew(load);
          setCounts({ direct: countsOf(direct.groups), total: countsOf(total.groups) });
        };
        read().catch(onFault);
      },
      counts === null ? 0 : MOMENT_MS,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the counts are what it makes
  }, [search, shows, seq, indexed, rows, load, onFault]);

  const forest = useMemo(
    () => (editions.status === 'ready' ? wholeForest(editions.data, counts ?? NO_COUNTS, empties, uncoded) : []),
    [editions, counts, empties, uncoded],
  );
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a new version of the rows wants new lines
  const lines = useMemo(() => treeLines(forest, opened, rows), [forest, opened, rows, version]);
  const classes = editions.status === 'ready' ? (editions.data.find(({ scheme }) => scheme.active)?.codes.length ?? 0) : 0;
  const ready = counts !== null && editions.status === 'ready';
  return { forest, lines, rows, status, ready, records: sumOf(forest), classes, questionOf };
}

const countsOf = (groups: readonly { readonly value: string; readonly count: number }[]): ReadonlyMap<string, number> =>
  new Map(groups.map(({ value, count }) => [value, count]));

type Edition = {
  readonly scheme: { readonly id: string; readonly name: string; readonly active: boolean };
  readonly codes: Parameters<typeof classForest>[0];
};

/** The edition in force, then older ones as far as records still stand in them, then what has no class yet. */
function wholeForest(editions: readonly Edition[], counts: ClassCounts, empties: boolean, uncoded: string): readonly ClassNode[] {
  const inForce = editions.find(({ scheme }) => scheme.active);
  const forest = inForce ? classForest(inForce.codes, counts) : [];
  const older = editions
    .filter((edition) => edition !== inForce)
    .map(({ scheme, codes }): ClassNode => {
      const children = filledNodes(classForest(codes, counts));
      return { id: `edition ${scheme.id}`, code: null, title: scheme.name, children, direct: 0, total: sumOf(children) };
    });
  const none = { id: '', code: null, title: uncoded, children: [], direct: counts.direct.get('') ?? 0, total: counts.total.get('') ?? 0 };
  return [...(empties ? forest : filledNodes(forest)), ...[...older, none].filter(({ total }) => total > 0)];
}
