/** Navigation from an event: what goes wrong with it is a fault of the code and is reported as one. */
import { useCallback } from 'react';
import { type NavigateOptions, type To, useNavigate } from 'react-router';

export function useNavigateTo(): (to: To, options?: NavigateOptions) => void {
  const navigate = useNavigate();
  return useCallback(
    (to, options) => {
      Promise.resolve(navigate(to, options)).catch(reportError);
    },
    [navigate],
  );
}
