import { z } from 'zod';
import { sha256Hex } from '#shared/schema/values.ts';
import { codes, method, noError } from './method.ts';

export const print = {
  print: method(z.tuple([sha256Hex, z.string().min(1).max(200)]), z.null(), codes('noPrinter', 'missing', 'failed')),
  show: method(z.tuple([sha256Hex, z.string().min(1).max(200)]), z.null(), codes('missing', 'failed')),
  printers: method(z.tuple([]), z.array(z.string()).readonly().nullable(), noError),
};
