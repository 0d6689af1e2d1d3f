/**
 * The search part of the address, to be changed several times in a row. An address arrives a moment after it was asked for: a change that
 * started from the one on the screen would bring back what the change before it took away, so each starts from what was asked for last.
 */
import { useCallback, useLayoutEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';

export type EditAddress = (edit: (next: URLSearchParams) => void) => void;

export function useAddressParams(): readonly [URLSearchParams, EditAddress] {
  const [params, setParams] = useSearchParams();
  const asked = useRef<readonly string[]>([]);
  const latest = useRef(params);
  // What is committed counts: a drawing that React gives up tells of no address.
  useLayoutEffect(() => {
    const at = asked.current.indexOf(params.toString());
    asked.current = at < 0 ? [] : asked.current.slice(at + 1);
    // Someone else's address, or the last of ours: nothing that was asked for is still to come.
    if (asked.current.length === 0) latest.current = params;
  }, [params]);
  // The router makes another one with every address; who changes the address need not be drawn again for that.
  const put = useRef(setParams);
  useLayoutEffect(() => {
    put.current = setParams;
  });
  const change = useCallback<EditAddress>((edit) => {
    const next = new URLSearchParams(latest.current);
    edit(next);
    if (next.toString() !== latest.current.toString()) asked.current = [...asked.current, next.toString()];
    latest.current = next;
    put.current(next, { replace: true });
  }, []);
  return [params, change];
}
