/** What `app` opened at start, handed to the features through React: database, gate, shell, search. Never a copy of data. */
import { createContext, useContext, useMemo } from 'react';
import type { CommandContext } from '../commands/context.ts';
import type { GateContext } from '../db/gate/commit.ts';
import type { Platform } from '../platform/platform.ts';
import type { SearchClient } from '../search/search-client.ts';
import type { TextQueue } from '../texts/text-queue.ts';
import type { FileChecker } from './file-check.ts';
import { useSession } from './session.ts';

export interface Services {
  readonly platform: Platform;
  readonly gate: GateContext;
  readonly search: SearchClient;
  /** Reads files for search in the background. */
  readonly texts: TextQueue;
  /** Reads files again and compares them with their hashes. */
  readonly checker: FileChecker;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('no services above this component');
  return services;
}

/** The context of a command given by the person who is logged in. */
export function useCommandContext(): CommandContext {
  const { gate, platform } = useServices();
  const actor = useSession((session) => session.actor);
  return useMemo(() => ({ ...gate, platform, actor }), [gate, platform, actor]);
}
