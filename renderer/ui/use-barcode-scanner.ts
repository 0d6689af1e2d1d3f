import { useEffect, useRef } from 'react';
import { type Burst, noBurst, scanStep } from './barcode.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;

/** Who takes a scan: a screen that works with scans before the window, which opens what the label names; of two, the later one. */
type Listener = { readonly layer: 'screen' | 'window' };
const listeners: Listener[] = [];

const isInForce = (listener: Listener): boolean => listener === (listeners.findLast(({ layer }) => layer === 'screen') ?? listeners.at(-1));

/**
 * Calls `onScan` when a label is scanned anywhere in the window. Where a field had the focus, what the scanner typed into it is
 * taken back, so that a scan never spoils a form. While a screen listens, the frame of the window (`window`) does not.
 */
export function useBarcodeScanner(onScan: (code: string) => void, active = true, layer: Listener['layer'] = 'screen'): void {
  const handler = useRef(onScan);
  useEffect(() => {
    handler.current = onScan;
  });
  useEffect(() => {
    if (!active) return;
    const listener: Listener = { layer };
    listeners.push(listener);
    let burst: Burst = noBurst;
    let before: { readonly field: Field; readonly value: string } | null = null;
    const onKey = (event: KeyboardEvent) => {
      if (!isInForce(listener) || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      const step = scanStep(burst, { key: event.key, at: event.timeStamp });
      if (step.burst.text.length === 1 && event.key.length === 1) {
        const field = fieldOf(event.target);
        before = field && { field, value: field.value };
      }
      burst = step.burst;
      if (step.scanned === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (before) restore(before.field, before.value);
      handler.current(step.scanned);
    };
    window.addEventListener('keydown', onKey, true);
    return () => {
      listeners.splice(listeners.indexOf(listener), 1);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [active, layer]);
}

/** Through the prototype's setter: React notices only a change that it has not seen coming. */
function restore(field: Field, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
