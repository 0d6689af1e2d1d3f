import { useEffect, useRef } from 'react';
import { type Burst, noBurst, scanRules, scanStep } from './barcode.ts';
import { useKeysAsleep } from './key-layers.tsx';

type Field = HTMLInputElement | HTMLTextAreaElement;

const fieldOf = (target: EventTarget | null): Field | null =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null;

interface Options {
  readonly active?: boolean;
  /** Codes that are none of this scanner's business are left as typed; asked at the Enter that ends them. */
  readonly accepts?: (code: string) => boolean;
  /** Longest pause between two strokes; a slow PC stretches a scan, and `accepts` keeps what a hand types out. */
  readonly maxGapMs?: number;
  /** The frame around all screens: a screen that takes scans itself comes first. */
  readonly frame?: boolean;
}

/**
 * Calls `onScan` when a label is scanned anywhere in the window. Where a field had the focus, what the scanner typed into it is
 * taken back, so that a scan never spoils a form. Behind a lock nobody listens.
 */
export function useBarcodeScanner(
  onScan: (code: string) => void,
  { active = true, accepts, maxGapMs = scanRules.maxGapMs, frame = false }: Options = {},
): void {
  const latest = useRef({ onScan, accepts });
  useEffect(() => {
    latest.current = { onScan, accepts };
  });
  const listens = !useKeysAsleep() && active;
  useEffect(() => {
    if (!listens) return;
    let burst: Burst = noBurst;
    // What stood in each field that the burst went through: a stroke of it may be a key that moves the focus, as `/` does.
    let before = new Map<Field, string>();
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      const step = scanStep(burst, { key: event.key, at: event.timeStamp }, { ...scanRules, maxGapMs });
      if (step.burst.text.length === 1) before = new Map();
      const field = fieldOf(event.target);
      if (field && event.key.length === 1 && !before.has(field)) before.set(field, field.value);
      burst = step.burst;
      if (step.scanned === null || latest.current.accepts?.(step.scanned) === false) return;
      event.preventDefault();
      event.stopPropagation();
      for (const [touched, value] of before) restore(touched, value);
      latest.current.onScan(step.scanned);
    };
    // On its way down a stroke passes the window before the document: what a screen takes never reaches the frame.
    const place: Window | Document = frame ? document : window;
    const listener = onKey as EventListener;
    place.addEventListener('keydown', listener, true);
    return () => place.removeEventListener('keydown', listener, true);
  }, [listens, frame, maxGapMs]);
}

/** Through the prototype's setter: React notices only a change that it has not seen coming. */
function restore(field: Field, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
