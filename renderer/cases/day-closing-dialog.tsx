import type { FieldValues } from 'react-hook-form';
import { useWatch } from 'react-hook-form';
import { issueAndPrintPaper } from '#renderer/commands/papers/print-paper.ts';
import type { DaluangDb } from '#renderer/db/database.ts';
import { allCasesOf, type OpenCasesView, openCasesOf } from '#renderer/db/open-cases.ts';
import { readDayClosing } from '#renderer/db/queries/day-closing.ts';
import { dayClosingPdf } from '#renderer/pdf/day-closing.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { useOffice, useToday, useZone } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import type { FormRefusal } from '#renderer/ui/form/use-submit.ts';
import { useText } from '#renderer/ui/use-text.ts';
import type { DayClosing } from '#shared/domain/registers/day-closing.ts';
import { addDays, type CalendarDate, isCalendarDate } from '#shared/lib/calendar-date.ts';
import type { OfficeZone } from '#shared/lib/civil-time.ts';
import type { JsonValue } from '#shared/schema/values.ts';
import { DAY_CLOSING, dayClosingSheet } from './day-closing-sheet.ts';

/** What ended lately is kept with the cases under way; a day of long before asks for all. */
const LATELY_DAYS = 30;

const casesOf = (db: DaluangDb, day: CalendarDate, today: CalendarDate): Promise<OpenCasesView> =>
  (day >= addDays(today, -LATELY_DAYS) ? openCasesOf(db) : allCasesOf(db)).refresh();

const closingOf = async (
  db: DaluangDb,
  day: CalendarDate,
  { today, zone }: { readonly today: CalendarDate; readonly zone: OfficeZone },
): Promise<DayClosing> => readDayClosing(db, day, { zone, cases: await casesOf(db, day, today) });

/** The closing sheet of a day: its figures as they stand, kept as a paper of the office and printed for the initials of a second officer. */
export function DayClosingDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText('registers');
  const ctx = useCommandContext();
  const office = useOffice();
  const today = useToday();
  const toast = useToast();
  const fullName = useSession((session) => session.fullName);
  const submit = async ({ day }: FieldValues): Promise<FormRefusal | null> => {
    if (!isCalendarDate(day)) return { fields: { day: t('closingDayWrong') } };
    if (day > today) return { fields: { day: t('closingDayAhead') } };
    const person = ctx.actor ? await ctx.db.rows('person').get(ctx.actor.personId) : undefined;
    const officer = { name: fullName ?? '', position: person?.position ?? 'Petugas layanan' };
    const cases = await casesOf(ctx.db, day, today);
    const model = await dayClosingSheet(ctx.db, office, { day, at: ctx.clock.now(), officer, cases });
    const drawn = dayClosingPdf(model, await loadFonts());
    if (!drawn.ok) return { form: t('closingNotMade') };
    const kept = await issueAndPrintPaper(ctx, {
      caseEntity: 'office',
      caseId: null,
      kind: DAY_CLOSING,
      template: model.template,
      fileName: `Lembar penutup hari ${day}.pdf`,
      bytes: drawn.value,
      // Texts, dates and figures only.
      model: model as unknown as JsonValue,
    });
    if (!kept.ok) return { form: t('closingNotMade') };
    toast(kept.value.printed ? { text: t('closingPrinted') } : { text: t('closingNotPrinted'), tone: 'late' });
    return null;
  };
  return (
    <DialogForm
      title={t('closing')}
      submitLabel={t('closingPrint')}
      initial={{ day: today }}
      note={<p>{t('closingText')}</p>}
      after={<Figures />}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField name="day" label={t('closingDay')} today={today} max={today} required />
    </DialogForm>
  );
}

/** What the sheet of the chosen day says. */
function Figures() {
  const t = useText('registers');
  const { db } = useCommandContext();
  const today = useToday();
  const zone = useZone();
  const day: unknown = useWatch({ name: 'day' });
  const live = useLive(async () => (isCalendarDate(day) ? closingOf(db, day, { today, zone }) : null), [db, day, today, zone]);
  if (live.status !== 'ready' || !live.data) return null;
  const closing = live.data;
  const numbers = closing.series.map(({ register, desk, first, last, count, between }) => ({
    id: `${register} ${desk}`,
    label: t(`closing_${register}`),
    value: [
      count === 1 ? first : t('closingRange', { first, last, count }),
      between.length > 0 ? t('closingBetween', { places: between.join(', ') }) : '',
    ]
      .filter(Boolean)
      .join('; '),
  }));
  return (
    <Facts
      facts={[
        ...(numbers.length > 0 ? numbers : [{ id: 'none', label: t('closingNumbers'), value: t('closingNoNumbers') }]),
        { id: 'voids', label: t('closingVoids'), value: closing.voids.map(({ number }) => number).join(', ') || t('closingNone') },
        {
          id: 'returns',
          label: t('closingReturns'),
          value: closing.returns.map(({ visitCode, name }) => `${visitCode} ${name}`).join('; ') || t('closingNone'),
        },
      ]}
    />
  );
}
