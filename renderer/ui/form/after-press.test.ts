import { describe, expect, test } from 'vitest';
import { afterPress } from './after-press.ts';

/** Whether the wait is over once everything that stands in line has run. */
async function isOver(wait: Promise<void>): Promise<boolean> {
  let over = false;
  const watching = wait.then(() => {
    over = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  if (over) await watching;
  return over;
}

describe('what a person left is judged', () => {
  test('at once where no pointer is pressed, as with Tab', async () => {
    expect(await isOver(afterPress(new EventTarget())())).toBe(true);
  });

  test.each(['pointerup', 'pointercancel', 'dragend'])('after %s, not while the pointer is pressed', async (release) => {
    const page = new EventTarget();
    const ended = afterPress(page);
    page.dispatchEvent(new Event('pointerdown'));
    const wait = ended();
    expect(await isOver(wait)).toBe(false);

    page.dispatchEvent(new Event(release));
    expect(await isOver(wait)).toBe(true);
    expect(await isOver(ended())).toBe(true);
  });

  test('after the click that the release makes', async () => {
    const page = new EventTarget();
    const ended = afterPress(page);
    const order: string[] = [];
    page.addEventListener('click', () => order.push('click'));
    page.dispatchEvent(new Event('pointerdown'));
    const judged = ended().then(() => order.push('judged'));
    page.dispatchEvent(new Event('pointerup'));
    page.dispatchEvent(new Event('click'));
    await judged;
    expect(order).toEqual(['click', 'judged']);
  });

  test('even where a release was missed: the next press lets go of it', async () => {
    const page = new EventTarget();
    const ended = afterPress(page);
    page.dispatchEvent(new Event('pointerdown'));
    const wait = ended();
    page.dispatchEvent(new Event('pointerdown'));
    expect(await isOver(wait)).toBe(true);
  });
});
