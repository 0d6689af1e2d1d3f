/** Filters of the register: the states of the work stand open with their counts, everything else is one menu. */
import type { FacetGroup } from '#renderer/ui/list/facets.tsx';
import type { ObjectionState } from '#shared/domain/objections/objection-workflow.ts';
import { groundWords, type ObjectionText, shortStateWords, stateWords } from './case-words.ts';
import type { useRegisterView } from './use-register-view.ts';

type View = Pick<ReturnType<typeof useRegisterView>, 'stateCounts' | 'groundCounts' | 'filter' | 'toggle'>;

/** Group whose values stand open. */
export const OPEN_FACETS = 'states';
const OPEN_AT_MOST = 4;

/** The steps that an office works through come first; others take their place where these are empty. */
const workedOn: readonly ObjectionState[] = ['underReview', 'ordered', 'prepared', 'replied'];

export function openStates<S extends { readonly id: ObjectionState }>(counts: readonly S[]): readonly S[] {
  const first = counts.filter(({ id }) => workedOn.includes(id));
  const rest = counts.filter(({ id }) => !workedOn.includes(id));
  const shown = new Set([...first, ...rest].slice(0, OPEN_AT_MOST));
  return counts.filter((count) => shown.has(count));
}

export function registerFacets(view: View, t: ObjectionText): readonly FacetGroup[] {
  const { stateCounts, groundCounts, filter } = view;
  const open = openStates(stateCounts);
  const states = open.map(({ id, count }) => ({ id, count, label: t(shortStateWords[id]), on: filter.states.includes(id) }));
  const others = [
    ...stateCounts
      .filter((count) => !open.includes(count))
      .map(({ id, count }) => ({ id: `states:${id}`, count, label: t(stateWords[id]), on: filter.states.includes(id) })),
    ...groundCounts.map(({ id, count }) => ({
      id: `grounds:${id}`,
      count,
      label: t('facetGroundValue', { letter: id, ground: t(groundWords[id]) }),
      on: filter.grounds.includes(id),
    })),
  ];
  return [
    { id: OPEN_FACETS, label: t('facetState'), values: states },
    { id: 'others', label: t('facetOthers'), values: others },
  ];
}

/** `value` of the menu names its own group before a colon. */
export function toggleFacet(view: Pick<View, 'toggle'>, group: string, value: string): void {
  const [own, id] = group === OPEN_FACETS ? ['states', value] : value.split(':');
  view.toggle(own === 'grounds' ? 'grounds' : 'states', id ?? '');
}
