import type { ReactNode } from 'react';
import { readOfficeState } from '#renderer/db/queries/office-state.ts';
import { OfficeContext } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { SplashScreen } from './start/splash-screen.tsx';

/** Reads the office once and again when it changes. Before the first run there is none: the context is null then. */
export function OfficeProvider({ children }: { readonly children: ReactNode }) {
  const { gate } = useServices();
  const office = useLive(() => readOfficeState(gate.db, gate.identity.deviceId), [gate]);
  if (office.status === 'loading') return <SplashScreen />;
  if (office.status === 'failed') throw office.cause;
  return <OfficeContext value={office.data ?? null}>{children}</OfficeContext>;
}
