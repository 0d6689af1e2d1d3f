import { z } from 'zod';
import { sha256Hex } from '#shared/schema/values.ts';
import { bytes, codes, method } from './method.ts';

export const sealed = {
  /** What a sealed file of the vault holds; the second is the recovery key as typed, or null. */
  open: method(
    z.tuple([sha256Hex, z.string().max(4000).nullable()]),
    bytes,
    codes('noKeys', 'wrongKey', 'missing', 'damaged', 'unreadable'),
  ),
  erase: method(z.tuple([sha256Hex]), z.enum(['erased', 'missing']), codes('notSealed', 'failed')),
};
