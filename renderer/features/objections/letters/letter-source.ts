/** What the letters of a case are made of, read once: the case, the holders of the day, the office, who prints. */
import { signerOn } from '#renderer/cases/letter-signer.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { settingKeys } from '#renderer/commands/office/office-defaults.ts';
import { type ConsequenceFile, testsOfObjection } from '#renderer/db/queries/consequence-tests.ts';
import { readHolders } from '#renderer/db/queries/holders.ts';
import { entryHashOf, type ObjectionFile } from '#renderer/db/queries/objections.ts';
import type { CaseLetter } from '#renderer/pdf/objection/letters/model.ts';
import type { LetterSigner } from '#renderer/pdf/parts/letter-signer.ts';
import { letterheadOf, printedAt } from '#renderer/pdf/parts/office-head.ts';
import { type OfficeState, settingOf } from '#renderer/state/office.ts';
import type { Capacity, OfficeHolder } from '#shared/domain/holders/office-holder.ts';
import { groundRuleSetOn } from '#shared/domain/objections/ground-rule-choice.ts';
import { groundWordingOn } from '#shared/domain/objections/ground-wording.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, type Instant } from '#shared/lib/civil-time.ts';

export interface LetterSource {
  readonly file: ObjectionFile;
  readonly office: OfficeState;
  readonly holders: readonly OfficeHolder[];
  readonly tests: readonly ConsequenceFile[];
  readonly entryHash: string;
  readonly printer: { readonly name: string; readonly position: string | null };
  readonly now: Instant;
}

export async function letterSource(ctx: CommandContext, office: OfficeState, file: ObjectionFile): Promise<LetterSource> {
  const [holders, tests, entryHash, person] = await Promise.all([
    readHolders(ctx.db),
    testsOfObjection(ctx.db, file.row.id),
    entryHashOf(ctx.db, file),
    ctx.actor ? ctx.db.rows('person').get(ctx.actor.personId) : undefined,
  ]);
  const printer = { name: person?.fullName ?? '', position: person?.position ?? null };
  return { file, office, holders, tests, entryHash: entryHash ?? '', printer, now: ctx.clock.now() };
}

const HASH_FRAGMENT = 12;

/** What every letter says; the template is added by each. */
export function caseLetter(source: LetterSource): Omit<CaseLetter, 'template'> {
  const { file, office, now } = source;
  const { row, known, grounds } = file;
  const { id, paper, city, name, zone } = office.office;
  const dayH = known.declaredCompleteOn ?? row.receivedOn;
  const wording = groundWordingOn(dayH, groundRuleSetOn(dayH, settingOf(office, settingKeys.groundRuleSet)));
  const number = known.number ?? row.visitCode;
  return {
    paper,
    letterhead: letterheadOf(office),
    printed: printedAt(office, now),
    qr: `DALUANG:KEB:${number}:${id}:${source.entryHash.slice(0, HASH_FRAGMENT)}`,
    place: city ?? name,
    number,
    registeredOn: known.registeredOn ?? civilDateOf(now, zone),
    requestNumber: row.requestNumber,
    objector: { name: row.applicant.name, address: row.applicant.address ?? '-', contact: row.applicant.contact ?? '-' },
    proxy: row.proxy && { name: row.proxy.name, address: row.proxy.address ?? '' },
    information: row.information ?? '-',
    grounds: grounds.map((letter) => ({ letter, text: wording.texts[letter] })),
    groundSource: wording.source,
  };
}

/** The place to sign for a capacity, by the holders of the day. */
export const signerFor = ({ holders }: LetterSource, capacity: Capacity, on: CalendarDate, typed: string | null): LetterSigner =>
  signerOn(holders, capacity, on, typed);
