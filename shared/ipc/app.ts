import { z } from 'zod';
import { method, noError } from './method.ts';

const trouble = z.discriminatedUnion('code', [
  z.object({ code: z.literal('newerData'), dataVersion: z.number(), programVersion: z.number() }),
  z.object({ code: z.literal('chromiumDowngrade'), was: z.number(), now: z.number() }),
  z.object({ code: z.enum(['readOnlyFolder', 'networkFolder', 'diskFull']), folder: z.string() }),
  z.object({ code: z.literal('damagedProfile'), folder: z.string(), aside: z.string() }),
  z.object({ code: z.literal('clockBack'), lastSeenAt: z.string(), now: z.string() }),
]);
export type StartTrouble = z.infer<typeof trouble>;

const appInfo = z.object({
  shell: z.literal('desktop'),
  version: z.string(),
  demo: z.boolean(),
  dataFolder: z.string(),
  trouble: trouble.nullable(),
  /** How secrets are kept here (`secrets`); known when the program starts. */
  secretProtection: z.enum(['system', 'file']),
});
export type AppInfo = z.infer<typeof appInfo>;

export const app = {
  info: method(z.tuple([]), appInfo, noError),
  freeBytes: method(z.tuple([]), z.number().nullable(), noError),
};
