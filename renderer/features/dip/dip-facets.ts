/** Facets of the list: class, state, announcement, unit, each value with how many rows it would leave. */
import type { FacetGroup } from '#renderer/ui/list/facets.tsx';
import type { DipClass } from '#shared/domain/dip/dip-events.ts';
import { dipClasses } from '#shared/domain/dip/dip-events.ts';
import { type DipStanding, dipStandings, type FacetGroupId } from './dip-rows.ts';
import { type DipText, dueWords, standingWords } from './dip-words.ts';
import type { useDipView } from './use-dip-view.ts';

type View = Pick<ReturnType<typeof useDipView>, 'facet' | 'filter'>;

const groups: readonly {
  readonly id: FacetGroupId;
  readonly label: 'facetClass' | 'facetState' | 'facetDue' | 'facetUnit';
  readonly order?: readonly string[];
}[] = [
  { id: 'classes', label: 'facetClass', order: dipClasses },
  { id: 'standings', label: 'facetState', order: dipStandings },
  { id: 'dues', label: 'facetDue', order: Object.keys(dueWords) },
  { id: 'units', label: 'facetUnit' },
];

export const dipFacets = (view: View, t: DipText): readonly FacetGroup[] =>
  groups.map(({ id, label, order }) => ({
    id,
    label: t(label),
    values: view
      .facet(id)
      .toSorted((a, b) => (order ? order.indexOf(a.id) - order.indexOf(b.id) : a.id.localeCompare(b.id, 'id')))
      .map((value) => ({ ...value, label: wordOf(id, value.id, t), on: view.filter[id].includes(value.id) })),
  }));

function wordOf(group: FacetGroupId, value: string, t: DipText): string {
  switch (group) {
    case 'classes':
      return t(`class_${value as DipClass}`);
    case 'standings':
      return t(standingWords[value as DipStanding]);
    case 'dues':
      return t(dueWords[value as keyof typeof dueWords]);
    case 'units':
      return value;
  }
}
