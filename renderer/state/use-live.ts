/** A query of the database that runs again when what it read changes. For showing; never for knowing that a save is done. */
import { liveQuery } from 'dexie';
import { type DependencyList, useEffect, useState } from 'react';

export type Live<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly data: T }
  | { readonly status: 'failed'; readonly cause: unknown };

export function useLive<T>(query: () => Promise<T>, dependencies: DependencyList): Live<T> {
  const [live, setLive] = useState<Live<T>>({ status: 'loading' });
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (data) => setLive({ status: 'ready', data }),
      error: (cause: unknown) => setLive({ status: 'failed', cause }),
    });
    return () => subscription.unsubscribe();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the caller lists what its query reads
  }, dependencies);
  return live;
}
