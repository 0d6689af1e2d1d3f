import { FileExclamationPoint, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { LoadPage } from '#renderer/ui/list/page-cache.ts';
import { caseWords, type SampleCase, stateFacets, views } from '../samples/cases.ts';
import { SceneFrame } from './scene-frame.tsx';

export type ListState = 'loading' | 'empty' | 'nothing' | 'error';

const nothing = () => {};

const loaders: Readonly<Record<ListState, LoadPage<SampleCase>>> = {
  loading: () => new Promise(nothing),
  empty: () => Promise.resolve({ rows: [], total: 0 }),
  nothing: () => Promise.resolve({ rows: [], total: 0 }),
  error: () => Promise.reject(new Error('gallery')),
};

const columns = [
  { id: 'number', label: caseWords.columns.number, cell: (row: SampleCase) => <TwoLine first={row.number} second={row.state} /> },
];

/** A list that is not content: being read, empty, nothing found, not readable. */
export function StateScene({ state }: { readonly state: ListState }) {
  const [query, setQuery] = useState(state === 'nothing' ? 'galian' : '');
  const source = useMemo(() => ({ key: state, loadPage: loaders[state] }), [state]);
  const register = {
    id: 'register',
    label: caseWords.register,
    icon: Plus,
    key: 'Alt+N',
    tone: 'primary' as const,
    allowed: true,
    run: nothing,
  };
  return (
    <SceneFrame section="requests">
      <ListPage<SampleCase>
        title={caseWords.title}
        caption={caseWords.caption}
        actions={[register]}
        source={source}
        columns={columns}
        layoutKey="gallery-states"
        rowId={(row) => row.id}
        rowName={(row) => row.number}
        search={{ value: query, onChange: setQuery, placeholder: caseWords.search }}
        views={{ items: views, current: 'open', onChange: nothing }}
        facets={{ groups: stateFacets, openGroup: 'state', onToggle: nothing, onClear: nothing }}
        filtered={state === 'nothing'}
        onOpen={nothing}
        empty={{ icon: FileExclamationPoint, title: caseWords.emptyTitle, text: caseWords.emptyText, actions: [register] }}
      />
    </SceneFrame>
  );
}
