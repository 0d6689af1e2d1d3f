/** Who works at this desk now. Lives as long as the window; a lock keeps the person and hides the screens. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Actor } from '../commands/context.ts';

export interface SessionState {
  readonly actor: Actor | null;
  readonly fullName: string | null;
  readonly locked: boolean;
  /** Instant of the last lock, for the login screen. */
  readonly lockedAt: string | null;
}

const initial: SessionState = { actor: null, fullName: null, locked: false, lockedAt: null };

export const sessionStore = createStore<SessionState>(() => initial);

export const useSession = <T>(select: (state: SessionState) => T): T => useStore(sessionStore, select);

export const logIn = (actor: Actor, fullName: string): void => sessionStore.setState({ actor, fullName, locked: false, lockedAt: null });

export const logOut = (): void => sessionStore.setState(initial);

export const lock = (at: string): void => sessionStore.setState((state) => (state.actor ? { locked: true, lockedAt: at } : {}));
