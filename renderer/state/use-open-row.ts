import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** The row that stands open beside a list, in the address: a link or a scan leads to it, and the way back closes nothing else. */
export function useOpenRow(): readonly [openId: string | undefined, setOpen: (id: string | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const setOpen = useCallback((id: string | undefined) => setParams(id ? { buka: id } : {}, { replace: true }), [setParams]);
  return [params.get('buka') ?? undefined, setOpen];
}
