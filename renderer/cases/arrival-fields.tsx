import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { defaultTerms } from '#renderer/commands/office/office-defaults.ts';
import { pathOfCase } from '#renderer/db/queries/applicants.ts';
import { channelWords } from '#renderer/db/queries/channels.ts';
import { casesBearing } from '#renderer/db/queries/outside-numbers.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { CheckboxField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { TextField } from '#renderer/ui/form/text-field.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import css from './applicant-field.module.css';

/** The ways by which a case comes in, in the office's own words; the counter stands first. */
export function useChannels(): readonly string[] {
  const { gate } = useServices();
  const live = useLive(() => channelWords(gate.db, defaultTerms.channel), [gate.db]);
  return live.status === 'ready' ? live.data : noWords;
}

const noWords: readonly string[] = [];

/** Keeps `channel` and `atCounter` of a counter form: the counter is where somebody stands now. */
export function ChannelWatch({ counter }: { readonly counter: string | undefined }) {
  const { setValue } = useFormContext();
  const [channel, atCounter, earlier] = useWatch({ name: ['channel', 'atCounter', 'earlier'] }) as readonly [
    string | undefined,
    boolean,
    unknown,
  ];
  useEffect(() => {
    if (counter === undefined) return;
    if (!channel) setValue('channel', counter);
    const now = (!channel || channel === counter) && earlier !== true;
    if (atCounter !== now) setValue('atCounter', now);
  }, [counter, channel, atCounter, earlier, setValue]);
  return null;
}

interface ArrivalProps {
  readonly channels: readonly string[];
  readonly label: string;
  /** The label stands over the field, where no section of its own says it. */
  readonly shown?: boolean;
}

/** How it came in; where from afar, when. */
export function ArrivalFields({ channels, label, shown = false }: ArrivalProps) {
  const t = useText('applicants');
  const office = useOffice();
  const today = useToday();
  const [atCounter, fromPad] = useWatch({ name: ['atCounter', 'fromPad'] }) as readonly [boolean, boolean];
  return (
    <>
      <SelectField
        name="channel"
        label={label}
        hideLabel={!shown}
        span={shown ? 2 : 6}
        required
        choices={channels.map((word) => ({ value: word, label: word }))}
      />
      {!atCounter && !fromPad && (
        <>
          <DateField
            name="arrivedOn"
            label={t('fArrivedOn')}
            required
            span={3}
            today={today}
            max={today}
            holiday={(date) => office.calendar.holidayOn(date)?.name}
          />
          <TextField name="arrivedAt" label={t('fArrivedAt')} required span={3} inputMode="numeric" />
        </>
      )}
    </>
  );
}

/** The number that the case has elsewhere, and a hint where another case bears it already. `except`: the case itself, and what it was before. */
export function OutsideNumberField({ except = noWords }: { readonly except?: readonly string[] }) {
  const t = useText('applicants');
  const { gate } = useServices();
  const typed = String(useWatch({ name: 'outsideNumber' }) ?? '');
  const found = useLive(
    () => (typed.trim() === '' ? Promise.resolve([]) : casesBearing(gate.db, typed, except)),
    [gate.db, typed, except.join()],
  );
  const cases = found.status === 'ready' ? found.data : [];
  return (
    <>
      <TextField name="outsideNumber" label={t('fOutside')} span={3} help={t('fOutsideHelp')} />
      {cases.length > 0 && (
        <div className={css.wide}>
          <Banner tone="soon" title={t('outsideTwice', { count: cases.length })} live>
            <ul className={css.duplicates}>
              {cases.slice(0, SHOWN).map(({ register, caseId, number, name, information }) => (
                <li key={caseId}>
                  <a href={`#${pathOfCase(register, caseId)}`}>{number ?? t('unnumbered')}</a>{' '}
                  {[name, information].filter(Boolean).join(', ')}
                </li>
              ))}
            </ul>
          </Banner>
        </div>
      )}
    </>
  );
}

const SHOWN = 3;

/** A spoken case is put on the form by the officer (Perki 1/2021 Art. 41(2)); what help was given is noted. */
export function AssistanceFields({ label }: { readonly label: string }) {
  const t = useText('applicants');
  const assisted = useWatch({ name: 'assisted' }) === true;
  return (
    <>
      <CheckboxField name="assisted" label={label} span={6} />
      {assisted && <TextField name="assistance" label={t('fAssistance')} help={t('fAssistanceHelp')} span={6} />}
    </>
  );
}
