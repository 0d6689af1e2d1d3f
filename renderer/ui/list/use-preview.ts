import { useEffect, useState } from 'react';

/** While one types the rows change with every letter; what stands beside them waits until they rest. */
const REST_MS = 200;

/** The row that stands beside the list while none is open: the first one, at once where nothing stood there. */
export function usePreview<Row>(first: Row | undefined, rowId: (row: Row) => string): Row | undefined {
  const [shown, setShown] = useState<Row>();
  const change = shown === undefined || first === undefined || rowId(shown) !== rowId(first);
  if (change && shown === undefined && first !== undefined) setShown(first);
  useEffect(() => {
    if (!change) return;
    const timer = setTimeout(() => setShown(first), REST_MS);
    return () => clearTimeout(timer);
  }, [change, first]);
  return shown;
}
