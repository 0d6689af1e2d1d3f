import { useCallback } from 'react';
import { useNavigate } from 'react-router';

/** Goes to an address of the window, from an action. */
export function useGo(): (path: string) => void {
  const navigate = useNavigate();
  return useCallback((path) => void Promise.resolve(navigate(path)).catch(reportError), [navigate]);
}
