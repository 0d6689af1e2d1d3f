/** Where the window stood: restored only where a screen still shows enough of it to be grabbed. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '../disk/disk-fault.ts';

const rectangle = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
const stateSchema = z.object({ v: z.literal(1), bounds: rectangle, maximized: z.boolean() });

export type Rectangle = z.infer<typeof rectangle>;
export type WindowState = z.infer<typeof stateSchema>;

const GRABBABLE = 100;
export const DEFAULT_SIZE = { width: 1280, height: 800 } as const;
export const MINIMUM_SIZE = { width: 960, height: 600 } as const;

const pathOf = (folder: string) => join(folder, 'window.json');

/** The kept state, or null where there is none that can be used on these screens. */
export function readWindowState(folder: string, screens: readonly Rectangle[]): WindowState | null {
  try {
    const parsed = stateSchema.safeParse(JSON.parse(readFileSync(pathOf(folder), 'utf8')));
    return parsed.success && screens.some((screen) => isGrabbable(parsed.data.bounds, screen)) ? parsed.data : null;
  } catch (cause) {
    // A preference: a missing or broken file is the same as none.
    if (cause instanceof SyntaxError || errorCode(cause) !== null) return null;
    throw cause;
  }
}

/** Written at once: it is asked for while the window closes, and nobody waits then. */
export function writeWindowState(folder: string, bounds: Rectangle, maximized: boolean): void {
  const state: WindowState = { v: 1, bounds, maximized };
  try {
    writeFileSync(`${pathOf(folder)}.tmp`, `${JSON.stringify(state)}\n`, { mode: 0o600 });
    renameSync(`${pathOf(folder)}.tmp`, pathOf(folder));
  } catch (cause) {
    // A preference: a full disk must not keep the window from closing.
    if (errorCode(cause) === null) throw cause;
  }
}

export function isGrabbable(window: Rectangle, screen: Rectangle): boolean {
  const width = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const titleInside = window.y >= screen.y && window.y <= screen.y + screen.height - GRABBABLE;
  return width >= GRABBABLE && titleInside;
}
