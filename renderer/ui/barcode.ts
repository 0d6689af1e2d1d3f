/**
 * A USB barcode scanner is a keyboard that types much faster than a hand and ends with Enter. This tells one from the other
 * by the gaps between strokes; it is pure, the hook in use-barcode-scanner.ts feeds it events.
 */
export interface Burst {
  readonly text: string;
  readonly lastAt: number;
}

export interface ScanRules {
  readonly minLength: number;
  /** Hands stay above 50 ms between strokes for a whole code; scanners stay below 30 ms. */
  readonly maxGapMs: number;
}

export const scanRules: ScanRules = { minLength: 5, maxGapMs: 35 };

export type ScanStep = { readonly burst: Burst; readonly scanned: string | null };

export const noBurst: Burst = { text: '', lastAt: Number.NEGATIVE_INFINITY };

/** One stroke further: a longer burst, or a finished scan. */
export function scanStep(burst: Burst, stroke: { readonly key: string; readonly at: number }, rules: ScanRules = scanRules): ScanStep {
  const fast = stroke.at - burst.lastAt <= rules.maxGapMs;
  if (stroke.key === 'Enter') {
    const scanned = fast && burst.text.length >= rules.minLength ? burst.text : null;
    return { burst: noBurst, scanned };
  }
  // Shift arrives as a stroke of its own between capital letters.
  if (stroke.key.length > 1) return { burst: stroke.key === 'Shift' && fast ? { ...burst, lastAt: stroke.at } : noBurst, scanned: null };
  return { burst: { text: fast ? burst.text + stroke.key : stroke.key, lastAt: stroke.at }, scanned: null };
}
