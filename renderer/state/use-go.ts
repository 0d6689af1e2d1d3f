import { createContext, useCallback, useContext } from 'react';
import type { To } from 'react-router';

type GoOptions = { readonly replace?: boolean };

/** How the router goes to an address. Beside the router's own hook, which draws whoever may go somewhere anew with every address. */
export const GoContext = createContext<((to: To, options?: GoOptions) => Promise<void>) | null>(null);

/** Goes to another address of the window, a whole one ("/arsip/baru"). A page that cannot be loaded ends in the window's log and at the error page. */
export function useGo(): (to: To, options?: GoOptions) => void {
  const go = useContext(GoContext);
  if (!go) throw new Error('no router above this component');
  return useCallback(
    (to, options) => {
      go(to, options).catch(reportError);
    },
    [go],
  );
}
