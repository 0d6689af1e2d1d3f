/** Which kept papers of the office are listed, who may see each, and which may be printed again. */
import type { Actor } from '#renderer/commands/context.ts';
import { mayDo } from '#renderer/commands/office/may.ts';
import type { OfficePaper } from '#renderer/db/queries/office-papers.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import type { Action } from '#shared/domain/access/access.ts';
import { formatLongDate, type Locale } from '#shared/i18n/format.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';

/** A number of the pad stands on one sheet alone: a second print of it would give the number twice. */
const seenBy = {
  dayClosing: 'objection.view',
  registerList: 'objection.view',
  calendarChange: 'objection.view',
  numberPad: 'objection.view',
  blankForm: 'objection.view',
  servicePledge: 'objection.view',
  serviceReport: 'report.view',
  auditPack: 'report.view',
} as const satisfies Readonly<Record<string, Action>>;

export type OfficePaperKind = keyof typeof seenBy;

const REPRINT = 'Reprint';

export const reprintKindOf = (kind: string): string => `${kind}${REPRINT}`;

export const isReprint = (kind: string): boolean => kind.endsWith(REPRINT);

export const originalKindOf = (kind: string): OfficePaperKind => {
  const original = isReprint(kind) ? kind.slice(0, -REPRINT.length) : kind;
  // The list reads no other kinds than these and their reprints.
  return original as OfficePaperKind;
};

/** The kinds that a person may see, each with its reprints. */
export const kindsFor = (actor: Actor | null): readonly string[] =>
  (Object.keys(seenBy) as readonly OfficePaperKind[])
    .filter((kind) => mayDo(actor, seenBy[kind]))
    .flatMap((kind) => [kind, reprintKindOf(kind)]);

/** A blank form has no date of its own to print again; a pad must not be printed twice. */
export const isReprintable = (kind: string): boolean => !['numberPad', 'blankForm'].includes(originalKindOf(kind));

/** What it is about: the day, the period or the range that it was printed for. */
export function aboutText({ kind, about }: Pick<OfficePaper, 'kind' | 'about'>, t: Text<'officePapers'>, locale: Locale): string {
  const dated = (text: string | undefined): string => (text && isCalendarDate(text) ? formatLongDate(text, locale) : (text ?? ''));
  switch (originalKindOf(kind)) {
    case 'dayClosing':
      return t('ofDay', { day: dated(about.day) });
    case 'registerList':
      return about.scope ?? '';
    case 'serviceReport':
      return [about.title, about.period].filter(Boolean).join(', ');
    case 'auditPack':
      return about.period ?? '';
    case 'calendarChange':
      return dated(about.changedOn);
    case 'servicePledge':
      return dated(about.on);
    case 'numberPad':
    case 'blankForm':
      return '';
  }
}
