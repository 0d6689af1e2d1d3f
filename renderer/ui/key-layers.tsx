import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Action } from './action.ts';
import { matchesKey, worksWhileTyping } from './keys.ts';

/**
 * The keys in force: screens, panes and dialogs put their actions on a stack; the topmost layer that knows a combination runs it.
 * A modal layer (dialog, palette) hides those below it.
 */
interface Layer {
  readonly id: string;
  readonly modal: boolean;
  readonly actions: () => readonly Action[];
}

interface KeyStack {
  readonly push: (layer: Layer) => () => void;
  readonly actions: () => readonly Action[];
  /** Whether no dialog or palette stands above the screen. */
  readonly isFree: () => boolean;
  /** Those of the screen below a palette or a key help, which have no actions of their own. */
  readonly screenActions: () => readonly Action[];
}

const KeyContext = createContext<KeyStack | null>(null);
const AsleepContext = createContext(false);

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=button])'));

export function KeyLayers({ children }: { readonly children: ReactNode }) {
  const layers = useRef<Layer[]>([]);
  const stack = useMemo<KeyStack>(() => {
    const inForce = (all: readonly Layer[]) => {
      const modal = all.findLastIndex((layer) => layer.modal);
      return all.slice(Math.max(0, modal)).reverse();
    };
    return {
      push: (layer) => {
        layers.current = [...layers.current.filter((other) => other.id !== layer.id), layer];
        return () => {
          layers.current = layers.current.filter((other) => other.id !== layer.id);
        };
      },
      actions: () => inForce(layers.current).flatMap((layer) => layer.actions()),
      isFree: () => !layers.current.some((layer) => layer.modal),
      screenActions: () =>
        inForce(layers.current.filter((layer) => !layer.modal || layer.actions().length > 0)).flatMap((layer) => layer.actions()),
    };
  }, []);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const typing = isEditable(event.target);
      for (const action of stack.actions()) {
        if (!action.key || !matchesKey(action.key, event) || (typing && !worksWhileTyping(action.key))) continue;
        event.preventDefault();
        if (action.allowed && !event.repeat) action.run();
        return;
      }
      // The window itself is no paper: without something to print, the browser would print the screen.
      if (matchesKey('Ctrl+P', event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [stack]);

  return <KeyContext value={stack}>{children}</KeyContext>;
}

/** Keys below do nothing while `asleep`: behind a lock, whatever mounts there meanwhile. */
export const KeysBelow = ({ asleep, children }: { readonly asleep: boolean; readonly children: ReactNode }) => (
  <AsleepContext value={asleep}>{children}</AsleepContext>
);

function useKeyStack(): KeyStack {
  const stack = useContext(KeyContext);
  if (!stack) throw new Error('actions need <KeyLayers> above them');
  return stack;
}

/** Binds the keys of these actions while the component is mounted (and `active`). */
export function useActionKeys(actions: readonly Action[], options: { readonly modal?: boolean; readonly active?: boolean } = {}): void {
  const { modal = false } = options;
  const asleep = useContext(AsleepContext);
  const active = (options.active ?? true) && !asleep;
  const stack = useKeyStack();
  const id = useId();
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => (active ? stack.push({ id, modal, actions: () => current.current }) : undefined), [stack, id, modal, active]);
}

/** The actions in force now, topmost first: for the key help and the palette. Read when they open, not on every render. */
export function useActionsInForce(open: boolean): readonly Action[] {
  const stack = useKeyStack();
  const [actions, setActions] = useState<readonly Action[]>([]);
  useEffect(() => {
    if (open) setActions(stack.screenActions());
  }, [open, stack]);
  return actions;
}

/** Whether this is behind a lock. */
export const useKeysAsleep = (): boolean => useContext(AsleepContext);

/** Asks, at the time of a stroke, whether a screen may act on it: no dialog is open and nothing is locked. */
export function useScreenIsFree(): () => boolean {
  const asleep = useContext(AsleepContext);
  const stack = useKeyStack();
  return () => !asleep && stack.isFree();
}
