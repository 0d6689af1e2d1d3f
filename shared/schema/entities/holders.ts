/** Who holds which office, from when until when: papers name the holder of their day, also where one acts for another (Plt., Plh., a.n., u.b.). */
import { z } from 'zod';
import { ask, defineEntity } from '../field.ts';
import { dateText, idOrNull, text, textOrNull } from '../values.ts';

export const capacity = z.enum(['atasan', 'ppid', 'ppidPembantu', 'kepala', 'sekretaris', 'unitHead']);

/** `acting` Plt., `daily` Plh., `onBehalf` a.n., `byAuthority` u.b. */
export const holderMode = z.enum(['definitive', 'acting', 'daily', 'onBehalf', 'byAuthority']);

export const officeHolder = defineEntity({
  name: 'officeHolder',
  fields: {
    capacity: ask(capacity),
    name: ask(text),
    /** The office in the words of the paper: "Kepala Dinas Komunikasi dan Informatika". */
    title: ask(text),
    rank: ask(textOrNull),
    nip: ask(textOrNull),
    /** Of the head of a unit: which one. Rows of before version 4 lack it. */
    unitId: ask(idOrNull.default(null)),
    /** The account of this person, where there is one. */
    personId: ask(idOrNull),
    mode: ask(holderMode),
    from: ask(dateText),
    until: ask(dateText.nullable()),
    /** The letter that appoints, above all of a delegation. */
    decree: ask(textOrNull),
  },
});
