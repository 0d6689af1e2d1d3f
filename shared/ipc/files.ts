import { z } from 'zod';
import { count, sha256Hex } from '#shared/schema/values.ts';
import { bytes, codes, fileName, method, noError } from './method.ts';

/** Named by the window, so that progress can be heard and the copying stopped before its call has returned. */
const job = z.uuid();
/** A folder that the person chose, as main named it. */
const folder = z.string().min(1).max(200);

export const files = {
  /** Asks the person where; the place as text for people, null where the dialog was closed. */
  saveAs: method(z.tuple([bytes, fileName, z.string().max(100)]), z.string().nullable(), codes('diskFull', 'failed')),
  /** Asks the person for a folder; null where the dialog was closed. */
  chooseFolder: method(z.tuple([]), z.object({ folder, name: z.string() }).nullable(), noError),
  /** Copies a file of the vault into a chosen folder, never over another one; the name that it got there. */
  copyInto: method(
    z.tuple([job, folder, sha256Hex, z.string().min(1).max(1000)]),
    z.object({ name: z.string() }),
    codes('diskFull', 'placeReadOnly', 'placeGone', 'missing', 'damaged', 'copyDiffers', 'cancelled'),
  ),
  cancelCopy: method(z.tuple([job]), z.null(), noError),
};

export const fileEvents = { 'files.progress': z.object({ job, bytes: count }) };
