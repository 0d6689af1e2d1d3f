import { useCallback } from 'react';
import { useNavigate } from 'react-router';

/** Goes to another address of the window. A page that cannot be loaded ends in the window's log and at the error page. */
export function useGo(): (path: string, options?: { readonly replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (path, options = {}) => {
      Promise.resolve(navigate(path, options)).catch(reportError);
    },
    [navigate],
  );
}
