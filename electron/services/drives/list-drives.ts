import { execFile } from 'node:child_process';
import type { Drive } from './drive.ts';
import { LSBLK_ARGUMENTS, readLsblk } from './linux-drives.ts';
import { POWERSHELL_ARGUMENTS, readVolumes } from './windows-drives.ts';

const LIMIT_MS = 15_000;

/** Runs a program; null where it is not there, fails or takes too long. */
export type AskProgram = (program: string, args: readonly string[]) => Promise<string | null>;

/** Removable drives that are plugged in now. A system that cannot be asked has none; a folder can always be chosen. */
export async function listDrives(platform: NodeJS.Platform, ask: AskProgram = askProgram): Promise<readonly Drive[]> {
  if (platform === 'linux') return readAnswer(await ask('lsblk', LSBLK_ARGUMENTS), readLsblk);
  if (platform === 'win32') return readAnswer(await ask('powershell.exe', POWERSHELL_ARGUMENTS), readVolumes);
  return [];
}

const readAnswer = (text: string | null, read: (text: string) => readonly Drive[] | null): readonly Drive[] =>
  text === null ? [] : (read(text) ?? []);

const askProgram: AskProgram = (program, args) =>
  new Promise((resolve) => {
    execFile(program, [...args], { timeout: LIMIT_MS, windowsHide: true, encoding: 'utf8' }, (fault, out) => resolve(fault ? null : out));
  });
