/**
 * The names of the contract without its schemas: all that the preload needs to carry. A test holds them against
 * `contract.ts`.
 */
import { backupEventNames, backupMethodNames } from './backup-names.ts';

export const methodNames = {
  app: ['info', 'freeBytes'],
  journal: ['state', 'begin', 'note', 'append', 'readAfter', 'linkAt'],
  vault: ['take', 'put', 'read', 'check', 'has'],
  files: ['saveAs', 'chooseFolder', 'copyInto', 'cancelCopy'],
  print: ['print', 'show', 'printers'],
  sealed: ['open', 'erase'],
  secrets: ['get', 'set'],
  recovery: ['putProfileAside', 'relaunch', 'openDataFolder'],
  backup: backupMethodNames,
  scanner: ['state', 'choose', 'setAfter', 'stop', 'look', 'release'],
  badge: ['show'],
} as const;

/** Events that main may send to the window. */
export const eventNames = [...backupEventNames, 'files.progress'] as const;

/** Calls whose one argument is a list of the window's `File` objects: the preload turns each into a `FileRef`. */
export const fileMethods: readonly string[] = ['vault.take'];

/** The channel of a call: `daluang:journal.append`. */
export const methodChannel = (namespace: string, method: string): string => `daluang:${namespace}.${method}`;
export const eventChannel = (event: string): string => `daluang:event:${event}`;
