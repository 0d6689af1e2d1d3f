/** The pages of a softcopy and of those joined to it, as they are being arranged. */
import { useEffect, useRef, useState } from 'react';
import { rebindSoftcopies } from '#renderer/commands/archive/rebind-softcopies.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { filesOf, isChanged, joined, namesOf, type PagePlan, planOf } from '#shared/domain/pages/page-plan.ts';
import { documentTypes } from '#shared/lib/media-type.ts';
import type { Row } from '#shared/schema/entities.ts';
import { useFault } from '../use-fault.ts';
import { bound, type Leaf, lookAt, type PagesTrouble } from './page-sources.ts';

type Softcopy = Row<'recordSoftcopy'>;
export type SaveTrouble = PagesTrouble | { readonly code: string };

export interface Pages {
  readonly sources: readonly Softcopy[];
  readonly leaves: readonly Leaf[];
  /** Null while pages are being drawn. */
  readonly plan: PagePlan | null;
  readonly trouble: PagesTrouble | null;
  readonly changed: boolean;
  readonly change: (plan: PagePlan) => void;
  readonly join: (copy: Softcopy) => void;
  readonly reset: () => void;
  /** Null where it is saved. */
  readonly save: () => Promise<SaveTrouble | null>;
}

export function usePages(copy: Softcopy): Pages {
  const ctx = useCommandContext();
  const onFault = useFault();
  const { vault } = ctx.platform;
  const [sources, setSources] = useState<readonly Softcopy[]>([copy]);
  const [leaves, setLeaves] = useState<readonly Leaf[]>([]);
  const [plan, setPlan] = useState<PagePlan | null>(null);
  const [trouble, setTrouble] = useState<PagesTrouble | null>(null);
  /** What was arranged when a file was joined, and of how many sources. */
  const kept = useRef<{ readonly plan: PagePlan; readonly sources: number } | null>(null);
  const counts = sources.map((_, source) => leaves.filter((leaf) => leaf.source === source).length);

  useEffect(() => {
    let current = true;
    const drawn: Leaf[] = [];
    setPlan(null);
    lookAt(vault, sources, (leaf) => {
      drawn.push(leaf);
      if (current) setLeaves([...drawn]);
    }).then((looked) => {
      if (!current) return;
      if (looked.ok) {
        const pages = sources.map((_, source) => drawn.filter((leaf) => leaf.source === source).length);
        return setPlan(planFor(pages, kept.current));
      }
      setTrouble(looked.error);
      // A file that cannot be joined leaves the others as they were arranged.
      if (kept.current) setSources(sources.slice(0, kept.current.sources));
    }, onFault);
    return () => {
      current = false;
    };
  }, [vault, sources, onFault]);

  const save = async (): Promise<SaveTrouble | null> => {
    const files = plan ? filesOf(plan) : [];
    const made = await bound(vault, sources, files);
    if (!made.ok) return made.error;
    const names = namesOf(copy.name, made.value.length);
    const stored = [];
    for (const [index, bytes] of made.value.entries()) {
      const put = await vault.put(bytes, names[index] ?? copy.name, documentTypes.pdf);
      if (!put.ok) return put.error;
      stored.push(put.value);
    }
    const [first, ...others] = sources.map(({ id }) => id);
    const saved = await rebindSoftcopies(ctx, [first ?? copy.id, ...others], stored);
    return saved.ok ? null : saved.error;
  };
  return {
    sources,
    leaves,
    plan,
    trouble,
    changed: plan !== null && isChanged(plan, counts),
    change: (next) => {
      setTrouble(null);
      setPlan(next);
    },
    join: (other) => {
      setTrouble(null);
      kept.current = plan && { plan, sources: sources.length };
      setSources([...sources, other]);
    },
    reset: () => {
      setTrouble(null);
      kept.current = null;
      setSources([copy]);
    },
    save,
  };
}

/** The sources as they are; a joined one behind what was arranged before it came. */
function planFor(pages: readonly number[], kept: { readonly plan: PagePlan; readonly sources: number } | null): PagePlan {
  if (!kept) return planOf(pages);
  return pages.slice(kept.sources).reduce((plan, count, index) => joined(plan, kept.sources + index, count), kept.plan);
}
