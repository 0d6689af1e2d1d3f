import type { Namespace } from './method.ts';

export const backup = {} satisfies Namespace;
export const backupEvents = {};
