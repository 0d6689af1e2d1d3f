import { z } from 'zod';
import { codes, method, noError } from './method.ts';

const name = z.string().regex(/^[a-z][a-zA-Z0-9.-]{0,63}$/);

export const secrets = {
  get: method(z.tuple([name]), z.string().nullable(), noError),
  set: method(z.tuple([name, z.string().max(100_000)]), z.null(), codes('unavailable')),
};
