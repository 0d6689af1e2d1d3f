import { useState } from 'react';

/** False until something was opened for the first time: what stands closed behind a button need not be drawn with it. */
export function useOnceOpen(open: boolean): boolean {
  const [once, setOnce] = useState(open);
  if (open && !once) setOnce(true);
  return open || once;
}
