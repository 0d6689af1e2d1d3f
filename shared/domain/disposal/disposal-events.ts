/**
 * What may happen to a proposal of disposal, and what each event must say (domain.md 4.6; UU 43/2009 Arts. 47 to 53, PP 28/2012 Arts. 56
 * to 87). Every act of the destruction is a paper of its own with number, date, signer and scan. Unknown keys are kept for whoever wrote
 * them.
 */
import { z } from 'zod';
import { type EventError, type EventOf, eventParser } from '#shared/schema/event-rows.ts';

const text = z.string().trim().min(1);
const scan = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), name: text });

/** A signed paper: numbered by the office that signed it, dated by the event, scanned. */
const signedPaper = z.looseObject({ number: text, signer: text, scan });

export const witnessSides = ['legal', 'oversight', 'other'] as const;
const witness = z.object({ name: text, position: text, side: z.enum(witnessSides) });
export type Witness = z.infer<typeof witness>;

/** Ways that leave nothing to be read or put together again. */
export const destructionMethods = ['shredded', 'pulped', 'burned', 'chemical'] as const;
export type DestructionMethod = (typeof destructionMethods)[number];

const party = z.object({ name: text, position: text });
const minutes = z.looseObject({ number: text, place: text, first: party, second: party });

export const disposalEventData = {
  proposed: z.looseObject({ records: z.number().int().min(1) }),
  /** Panitia penilai: its decree. */
  panelFormed: signedPaper,
  /** Notulen rapat: the list was checked against the schedule and against the records themselves. */
  examined: signedPaper,
  /** Surat pertimbangan panitia penilai. */
  considered: signedPaper,
  headApproved: signedPaper,
  authorityApproved: signedPaper,
  decreed: signedPaper,
  /** At least one from the legal unit and one from oversight. */
  witnessed: z
    .looseObject({ number: text, scan, witnesses: z.array(witness).min(2) })
    .refine(({ witnesses }) => ['legal', 'oversight'].every((side) => witnesses.some((one) => one.side === side)), {
      path: ['witnesses'],
      message: 'one of the legal unit and one of oversight',
    }),
  recordRemoved: z.looseObject({ recordId: text, reason: text }),
  transferred: minutes,
  destroyed: minutes.extend({ method: z.enum(destructionMethods) }),
  handedOver: minutes,
  /** The Berita Acara and its list came back signed by all. */
  minutesFiled: signedPaper.extend({ listScan: scan }),
  cancelled: z.looseObject({ reason: text }),
} as const;

export type DisposalEventKind = keyof typeof disposalEventData;
export const disposalEventKinds = Object.keys(disposalEventData) as readonly DisposalEventKind[];

export type DisposalEvent = EventOf<typeof disposalEventData>;

export type DisposalEventError = EventError;

/** Reads an event from a form or from a stored row. */
export const parseDisposalEvent = eventParser(disposalEventData);
