/** Waits while somebody types or points: work in the background goes on when the window rests. */
const REST_MS = 1000;
/** A person who never rests does not stop the work for good. */
const LONGEST_MS = 20_000;

export function watchQuiet(target: Pick<Window, 'addEventListener'>, now: () => number = () => performance.now()): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  const note = () => {
    last = now();
  };
  for (const kind of ['keydown', 'pointerdown', 'wheel'] as const) target.addEventListener(kind, note, { capture: true, passive: true });
  return async () => {
    const began = now();
    for (let left = last + REST_MS - now(); left > 0 && now() - began < LONGEST_MS; left = last + REST_MS - now())
      await new Promise((resolve) => {
        setTimeout(resolve, left);
      });
  };
}
