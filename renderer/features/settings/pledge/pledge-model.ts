/** The service pledge of the office as it stands today: its words, the limits and hours in force, who signs. */
import { signerOn } from '#renderer/cases/letter-signer.ts';
import { settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { hoursText } from '#renderer/pdf/parts/hours-text.ts';
import { limitText } from '#renderer/pdf/parts/limit-text.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import { pledgeTemplate, type ServicePledge, shippedPledgeWords } from '#renderer/pdf/service-pledge.ts';
import { type OfficeState, settingOf } from '#renderer/state/office.ts';
import type { DeadlineKey } from '#shared/domain/deadlines/deadline-rules.ts';
import type { OfficeHolder } from '#shared/domain/holders/office-holder.ts';
import { type PledgeWords, readPledgeWords } from '#shared/domain/service-pledge/pledge.ts';
import type { Instant } from '#shared/lib/civil-time.ts';

export const pledgeWordsOf = (office: OfficeState): PledgeWords =>
  readPledgeWords(settingOf(office, settingKeys.pledgeWords), shippedPledgeWords);

interface Source {
  readonly office: OfficeState;
  readonly holders: readonly OfficeHolder[];
  readonly words: PledgeWords;
  readonly letterNumber: string | null;
  readonly now: Instant;
}

export function pledgeModel({ office, holders, words, letterNumber, now }: Source): ServicePledge {
  const { paper, city, name, id } = office.office;
  const printed = printedAt(office, now);
  const limit = (key: DeadlineKey): string => limitText(key, printed.on, office.calendar.rules);
  return {
    template: pledgeTemplate,
    paper,
    letterhead: letterheadOf(office),
    printed,
    qr: `DALUANG:MAKLUMAT:${id}`,
    place: city ?? name,
    on: printed.on,
    letterNumber,
    limits: {
      notice: limit('notice'),
      extended: limit('noticeExtended'),
      filing: limit('filing'),
      reply: limit('legalLimit'),
      dispute: limit('dispute'),
    },
    hours: hoursText('request', printed.on, office.calendar),
    words,
    signer: signerOn(holders, 'kepala', printed.on, null),
  };
}
