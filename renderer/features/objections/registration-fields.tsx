import { useWatch } from 'react-hook-form';
import { ApplicantField, DuplicateHint, useApplicantCases } from '#renderer/cases/applicant-field.tsx';
import { ArrivalFields, AssistanceFields, ChannelWatch, OutsideNumberField, useChannels } from '#renderer/cases/arrival-fields.tsx';
import { IdentityFields } from '#renderer/cases/identity-fields.tsx';
import { ByField, ProxyFields } from '#renderer/cases/proxy-fields.tsx';
import type { OfficeState } from '#renderer/state/office.ts';
import css from '#renderer/ui/counter/counter-form.module.css';
import { CheckboxGroupField, RadioField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { needsRequest, objectionGrounds } from '#shared/domain/objections/objection-grounds.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { applicantKindWords, deliveryWords, groundWords } from './case-words.ts';
import { DipEntryField } from './dip-entry-field.tsx';
import type { FormValues } from './registration-values.ts';
import { RequestCard } from './request-card.tsx';
import { RequestField } from './request-field.tsx';

const at = fieldNames<FormValues>();

interface Props {
  readonly office: OfficeState;
  readonly today: CalendarDate;
}

interface ApplicantProps extends Props {
  /** The entry that is being completed, and the complaint that it was. */
  readonly own: readonly string[];
}

/** Part A of the paper form: the request, the applicant, the proxy. */
export function ApplicantSection({ office, today, own }: ApplicantProps) {
  const t = useText('objections');
  const cases = useApplicantCases();
  const [grounds, fromPad] = useWatch<FormValues, ['grounds', 'fromPad']>({ name: ['grounds', 'fromPad'] });
  const { zone } = office.office;
  const holiday = (date: CalendarDate) => office.calendar.holidayOn(date)?.name;
  return (
    <FormSection letter="A" title={t('sectionA')}>
      <FormGrid>
        <RequestField
          zone={zone}
          calendar={office.calendar}
          autoFocus={!fromPad}
          required={grounds.length === 0 || needsRequest(grounds)}
        />
        <RequestCard zone={zone} calendar={office.calendar} />
        <ApplicantField cases={cases} label={t('fName')} />
        <TextField name={at('address')} label={t('fAddress')} required span={2} />
        <TextField name={at('contact')} label={t('fContact')} required span={2} />
        <ByField />
        <TextField name={at('purpose')} label={t('fPurpose')} span={2} />
        <DateField name={at('groundFoundOn')} label={t('fGroundFound')} span={2} today={today} max={today} holiday={holiday} />
        <ProxyFields />
      </FormGrid>
      <DuplicateHint cases={cases} own={own} />
    </FormSection>
  );
}

/** Parts B and C: the grounds and the case position. */
export function GroundsSections() {
  const t = useText('objections');
  return (
    <>
      <FormSection letter="B" title={t('sectionB')} required note={t('sectionBNote')}>
        <CheckboxGroupField
          name={at('grounds')}
          label={t('sectionB')}
          hideLabel
          columns={2}
          choices={objectionGrounds.map((ground) => ({ value: ground, letter: ground, label: t(groundWords[ground]) }))}
        />
        <DipEntryField />
      </FormSection>
      <FormSection letter="C" title={t('sectionC')} note={t('sectionCNote')}>
        <div className={css.hiddenLabel}>
          <MultilineField name={at('casePosition')} label={t('fCase')} rows={1} maxRows={5} placeholder={t('fCasePlaceholder')} />
        </div>
      </FormSection>
    </>
  );
}

/** What was shown at the desk, and how the reply is to be delivered. Identity is shown, never stored. */
export function PapersSection() {
  const t = useText('objections');
  const [by, kind] = useWatch<FormValues, ['by', 'kind']>({ name: ['by', 'kind'] });
  const papers = [
    { value: 'form', label: t('pForm') },
    { value: 'identity', label: t('pIdentity') },
    ...(kind === 'legalEntity' ? [{ value: 'deed', label: t('pDeed') }] : []),
    ...(by === 'proxy'
      ? [
          { value: 'powerOfAttorney', label: t('pPower') },
          { value: 'dutyStamp', label: t('pStamp') },
        ]
      : []),
  ];
  const ways = (['pickup', 'email', 'post', 'fax'] as const).map((way) => ({ value: way, label: t(deliveryWords[way]) }));
  return (
    <div className={css.twoSections}>
      <FormSection title={t('sectionPapers')} required>
        <CheckboxGroupField name={at('papers')} label={t('sectionPapers')} hideLabel choices={papers} />
      </FormSection>
      <FormSection title={t('sectionDelivery')}>
        <div className={`${css.hiddenLabel} ${css.ways}`}>
          <RadioField name={at('deliveryChannel')} label={t('sectionDelivery')} choices={ways} />
        </div>
      </FormSection>
    </div>
  );
}

/** What is seldom needed stands below the fold: kind of applicant, occupation, how it came in, help with the form. */
export function OtherSection({ today, own }: Pick<ApplicantProps, 'today' | 'own'>) {
  const t = useText('objections');
  const fromPad = useWatch<FormValues, 'fromPad'>({ name: 'fromPad' });
  const channels = useChannels();
  const kinds = (['person', 'legalEntity', 'group'] as const).map((kind) => ({ value: kind, label: t(applicantKindWords[kind]) }));
  return (
    <FormSection title={t('sectionOther')}>
      <FormGrid>
        <SelectField name={at('kind')} label={t('fKind')} required span={2} choices={kinds} />
        <TextField name={at('occupation')} label={t('fOccupation')} span={2} />
        <IdentityFields today={today} />
        <ChannelWatch counter={channels[0]} />
        {!fromPad && <ArrivalFields channels={channels} label={t('fArrival')} shown />}
        <OutsideNumberField except={own} />
        <AssistanceFields label={t('fAssisted')} />
      </FormGrid>
    </FormSection>
  );
}
