import { z } from 'zod';
import { method, noError } from './method.ts';

export const recovery = {
  /** Noted now, done at the next start before Chromium opens its storage; the program starts again at once. */
  putProfileAside: method(z.tuple([]), z.null(), noError),
  relaunch: method(z.tuple([]), z.null(), noError),
  openDataFolder: method(z.tuple([]), z.null(), noError),
};
