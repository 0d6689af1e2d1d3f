/** The facets of the list in words. A chosen value stays visible where nothing has it any more. */
import { useMemo } from 'react';
import type { FacetCount, FacetName } from '#renderer/search/protocol.ts';
import type { FacetGroup } from '#renderer/ui/list/facets.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import { recordCategories } from '#shared/schema/entities/shelf.ts';
import { categoryLabels, securityLabel } from './record-labels.ts';
import type { RecordList } from './use-record-list.ts';
import type { RecordQuery } from './use-record-query.ts';

const labels: Readonly<Record<FacetName<'record'>, MessageKey<'archive'>>> = {
  classTop: 'facetClass',
  year: 'facetYear',
  state: 'facetState',
  softcopy: 'facetCopy',
  unit: 'facetUnit',
  securityClass: 'facetSecurity',
  category: 'facetCategory',
  medium: 'facetMedium',
  building: 'facetBuilding',
  presence: 'facetPresence',
};
const order = Object.keys(labels) as readonly FacetName<'record'>[];
const MOST_VALUES = 6;

export function useRecordFacets(facets: RecordList['facets'], query: RecordQuery): readonly FacetGroup[] {
  const t = useText('archive');
  return useMemo(() => {
    const nameOf = (facet: FacetName<'record'>, { value, label }: FacetCount): string => {
      if (facet === 'presence') return t(value === '' ? 'presenceHere' : value === 'destroyed' ? 'destroyedTag' : 'handedOverTag');
      if (facet === 'category') {
        const known = recordCategories.find((one) => one === value);
        return known ? t(categoryLabels[known]) : value;
      }
      if (facet === 'softcopy') return t(value === '1' ? 'copyYes' : 'copyNo');
      if (value === '') return t(facet === 'year' ? 'undated' : facet === 'classTop' ? 'noCode' : 'none');
      const security = facet === 'securityClass' ? securityLabel(value) : null;
      if (facet === 'classTop') return label ? `${value} ${label}` : value;
      return security ? t(security) : (label ?? value);
    };
    return order.flatMap((facet) => {
      const chosen = query.filters[facet] ?? [];
      const every = facets?.[facet] ?? [];
      const { listed } = query;
      const counts = facet === 'securityClass' && listed ? every.filter(({ value }) => listed.includes(value)) : every;
      const inOrder = facet === 'year' ? counts.toSorted((a, b) => (a.value < b.value ? 1 : -1)) : counts;
      const shown = inOrder.filter(({ value }, index) => index < MOST_VALUES || chosen.includes(value));
      const gone = chosen
        .filter((value) => !counts.some((count) => count.value === value))
        .map((value) => ({ value, label: null, count: 0 }));
      const values = [...shown, ...gone].map((count) => ({
        id: count.value,
        label: nameOf(facet, count),
        count: count.count,
        on: chosen.includes(count.value),
      }));
      // One value for everything narrows nothing.
      return values.length > 1 || chosen.length > 0 ? [{ id: facet, label: t(labels[facet]), values }] : [];
    });
  }, [facets, query, t]);
}
