/** Message keys for what the domain names of complaints. */
import type { Text } from '#renderer/ui/use-text.ts';
import type { ComplaintState } from '#shared/domain/complaints/complaint-workflow.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';

export type ComplaintText = Text<'complaints'>;
type Key = MessageKey<'complaints'>;

export const stateWords: Readonly<Record<ComplaintState, Key>> = {
  new: 'stateNew',
  registered: 'stateRegistered',
  assigned: 'stateAssigned',
  answered: 'stateAnswered',
  objection: 'stateObjection',
  voided: 'stateVoided',
};

const codes: Readonly<Record<string, Key>> = {
  needsText: 'errText',
  missingGlyph: 'errGlyph',
  noDesk: 'errNoDesk',
  futureDate: 'errFuture',
  beforeRegistration: 'errBefore',
  eventsSince: 'errSince',
  'transition.notHere': 'errHere',
  notAllowed: 'errNotAllowed',
};

/** Words of a refusal that only this feature has; undefined where the common sentence says it. */
export const refusalWord = (code: string): Key | undefined => codes[code];
