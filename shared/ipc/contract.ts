/**
 * The contract between the window and the main process: every call with its schemas, every event. All else is derived from it: the
 * type of `window.api`, the bridge, the registration in main, the fake for tests.
 */
import { app } from './app.ts';
import { backup, backupEvents } from './backup.ts';
import { badge } from './badge.ts';
import { fileEvents, files } from './files.ts';
import { journal } from './journal.ts';
import type { Namespace } from './method.ts';
import { print } from './print.ts';
import { recovery } from './recovery.ts';
import { scanner } from './scanner.ts';
import { sealed } from './sealed.ts';
import { secrets } from './secrets.ts';
import { vault } from './vault.ts';

export const contract = { app, journal, vault, files, print, sealed, secrets, recovery, backup, scanner, badge } satisfies Record<
  string,
  Namespace
>;
export const events = { ...backupEvents, ...fileEvents };

export type Contract = typeof contract;
export type Events = typeof events;
