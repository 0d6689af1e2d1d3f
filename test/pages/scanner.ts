/** A barcode scanner, which to the program is a very fast keyboard. */
import type { Page } from 'playwright-core';

/** Trusted keys that the system has stamped eight milliseconds apart, however busy the machine of the test is. */
export async function scan(page: Page, code: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const begun = Date.now() / 1000;
  const keys = [...code].map((key) => ({ key, text: key }));
  for (const [index, stroke] of [...keys, { key: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }].entries()) {
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp: begun + index * 0.008, ...stroke });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke });
  }
  await session.detach();
}
