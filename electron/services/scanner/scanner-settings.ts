/** Which folder of this PC a scanner writes into, and what becomes of a scan there once it is safe. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '../disk/disk-fault.ts';
import { replaceFile } from '../disk/durable.ts';

const schema = z.object({ v: z.literal(1), folder: z.string().min(1).nullable(), after: z.enum(['move', 'delete']) });
export type ScannerSettings = Omit<z.infer<typeof schema>, 'v'>;

const none: ScannerSettings = { folder: null, after: 'move' };

const pathOf = (dataFolder: string) => join(dataFolder, 'scanner.json');

export async function readScannerSettings(dataFolder: string): Promise<ScannerSettings> {
  try {
    const parsed = schema.safeParse(JSON.parse(await readFile(pathOf(dataFolder), 'utf8')));
    return parsed.success ? { folder: parsed.data.folder, after: parsed.data.after } : none;
  } catch (cause) {
    // A missing or broken file watches nothing: the folder is chosen once more.
    if (cause instanceof SyntaxError || errorCode(cause) !== null) return none;
    throw cause;
  }
}

export const writeScannerSettings = (dataFolder: string, settings: ScannerSettings): Promise<void> =>
  replaceFile(pathOf(dataFolder), new TextEncoder().encode(`${JSON.stringify({ v: 1, ...settings })}\n`));
