/** What was put right at this start, for the notices. */
import { createContext } from 'react';
import type { Recovery } from '#renderer/db/start/open-store.ts';

export interface RecoveryNews {
  readonly recovered: readonly Recovery[];
  /** Where main put a damaged profile; null where it did not. */
  readonly profileAside: string | null;
  readonly readOnly: boolean;
  readonly officeLost: boolean;
}

export const RecoveryContext = createContext<RecoveryNews>({ recovered: [], profileAside: null, readOnly: false, officeLost: false });
