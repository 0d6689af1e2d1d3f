/**
 * Lets a press end before what it left is judged. Leaving a field with the pointer begins with the press: were the field's fault shown at
 * once, everything below would move down before the release, and the click would hit nothing.
 */
export function afterPress(target: EventTarget): () => Promise<void> {
  let ended: Promise<void> = Promise.resolve();
  let end = (): void => undefined;
  target.addEventListener(
    'pointerdown',
    () => {
      end();
      ended = new Promise((resolve) => {
        end = resolve;
      });
    },
    { capture: true },
  );
  // The click follows the release within the same task; a drag ends without one.
  const ending = () => setTimeout(end);
  for (const kind of ['pointerup', 'pointercancel', 'dragend']) target.addEventListener(kind, ending, { capture: true });
  return () => ended;
}
