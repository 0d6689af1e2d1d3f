export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  /** Shown at the end of the line, as a key. */
  readonly key?: string | undefined;
  readonly allowed?: boolean;
  readonly run: () => void;
}

export interface PaletteGroup<Item extends PaletteItem = PaletteItem> {
  readonly id: string;
  readonly label: string;
  readonly items: readonly Item[];
}

/** Those whose words all occur in label or detail, in any order and case; all of them for an empty query. */
export function matching<Item extends PaletteItem>(items: readonly Item[], query: string): readonly Item[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  return items.filter((item) => {
    const text = `${item.label} ${item.detail ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

const plain = (text: string) => text.trim().replace(/\s+/gu, ' ').toLowerCase();

/** A group that has a line by exactly the name that was typed comes before all others: whoever writes a name out means what bears it. */
export function namedFirst<Item extends PaletteItem>(groups: readonly PaletteGroup<Item>[], query: string): readonly PaletteGroup<Item>[] {
  const name = plain(query);
  const isNamed = (item: Item) => plain(item.label) === name;
  const ranked = groups.map((group) => (group.items.some(isNamed) ? { ...group, items: group.items.toSorted(byTruth(isNamed)) } : group));
  return ranked.toSorted(byTruth((group) => group.items.some(isNamed)));
}

const byTruth =
  <T>(holds: (one: T) => boolean) =>
  (a: T, b: T) =>
    Number(holds(b)) - Number(holds(a));

/** The lines of all groups as one list, for the arrows. */
export const flatten = <Item extends PaletteItem>(groups: readonly PaletteGroup<Item>[]): readonly Item[] =>
  groups.flatMap((group) => group.items);
