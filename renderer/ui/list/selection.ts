/** What is ticked in a list. "All that was found" is not a million ids but everything except the ones taken out again. */
export type Selection =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> };

export const nothingSelected: Selection = { kind: 'some', ids: new Set() };
export const allSelected: Selection = { kind: 'all', except: new Set() };

export const isSelected = (selection: Selection, id: string): boolean =>
  selection.kind === 'some' ? selection.ids.has(id) : !selection.except.has(id);

export const selectedCount = (selection: Selection, total: number): number =>
  selection.kind === 'some' ? selection.ids.size : Math.max(0, total - selection.except.size);

/** Ticks what is not ticked, and the other way round. */
export function toggled(selection: Selection, id: string): Selection {
  const set = new Set(selection.kind === 'some' ? selection.ids : selection.except);
  if (!set.delete(id)) set.add(id);
  return selection.kind === 'some' ? { kind: 'some', ids: set } : { kind: 'all', except: set };
}

/** Ticks a range, as Shift and a click do. */
export function withRange(selection: Selection, ids: readonly string[]): Selection {
  if (selection.kind === 'some') return { kind: 'some', ids: new Set([...selection.ids, ...ids]) };
  const except = new Set(selection.except);
  for (const id of ids) except.delete(id);
  return { kind: 'all', except };
}
