import { z } from 'zod';
import { bytes, codes, fileName, method } from './method.ts';

export const files = {
  /** Asks the person where; the place as text for people, null where the dialog was closed. */
  saveAs: method(z.tuple([bytes, fileName, z.string().max(100)]), z.string().nullable(), codes('diskFull', 'failed')),
};
