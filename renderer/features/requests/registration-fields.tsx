import { useWatch } from 'react-hook-form';
import { ApplicantField, DuplicateHint, useApplicantCases } from '#renderer/cases/applicant-field.tsx';
import { ArrivalFields, AssistanceFields, OutsideNumberField } from '#renderer/cases/arrival-fields.tsx';
import { IdentityFields } from '#renderer/cases/identity-fields.tsx';
import { ByField, ProxyFields } from '#renderer/cases/proxy-fields.tsx';
import css from '#renderer/ui/counter/counter-form.module.css';
import { CheckboxField, CheckboxGroupField, RadioField, SelectField } from '#renderer/ui/form/choice-fields.tsx';
import { FormGrid, FormSection } from '#renderer/ui/form/field.tsx';
import { fieldNames } from '#renderer/ui/form/form-context.ts';
import { MultilineField, TextField } from '#renderer/ui/form/text-field.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { informationForms } from '#shared/domain/requests/request-events.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import type { FormValues } from './registration-values.ts';
import { formWords, kindWords, wayWords } from './request-words.ts';

const at = fieldNames<FormValues>();

/** Who asks, for themselves or by a proxy. */
export function ApplicantSection({ requestId }: { readonly requestId: string | null }) {
  const cases = useApplicantCases();
  const t = useText('requests');
  const fromPad = useWatch<FormValues, 'fromPad'>({ name: 'fromPad' });
  const kinds = (['person', 'legalEntity', 'group'] as const).map((kind) => ({ value: kind, label: t(kindWords[kind]) }));
  return (
    <FormSection letter="A" title={t('sectionA')}>
      <FormGrid>
        <ApplicantField cases={cases} autoFocus={!fromPad} />
        <TextField name={at('address')} label={t('fAddress')} required span={2} />
        <TextField name={at('contact')} label={t('fContact')} required span={2} />
        <SelectField name={at('kind')} label={t('fKind')} required span={2} choices={kinds} />
        <TextField name={at('occupation')} label={t('fOccupation')} span={2} />
        <ByField />
        <ProxyFields />
      </FormGrid>
      <DuplicateHint cases={cases} own={requestId ? [requestId] : []} />
    </FormSection>
  );
}

/** What is asked and what for; how it is to be obtained and delivered. */
export function InformationSections() {
  const t = useText('requests');
  const forms = informationForms.map((form) => ({ value: form, label: t(formWords[form]) }));
  const ways = (['pickup', 'email', 'post', 'fax'] as const).map((way) => ({ value: way, label: t(wayWords[way]) }));
  return (
    <>
      <FormSection letter="B" title={t('sectionB')}>
        <FormGrid>
          <MultilineField name={at('information')} label={t('fInformation')} required rows={2} maxRows={6} />
          <TextField name={at('purpose')} label={t('fPurpose')} required />
        </FormGrid>
      </FormSection>
      <div className={css.twoSections}>
        <FormSection title={t('sectionObtain')} required>
          <RadioField name={at('obtaining')} label={t('sectionObtain')} hideLabel columns choices={forms} />
        </FormSection>
        <FormSection title={t('sectionDelivery')}>
          <div className={css.ways}>
            <RadioField name={at('deliveryChannel')} label={t('sectionDelivery')} hideLabel choices={ways} />
          </div>
        </FormSection>
      </div>
    </>
  );
}

/** What was shown at the desk, and how it came in. Identity is shown, never stored. */
export function ArrivalSections({ channels }: { readonly channels: readonly string[] }) {
  const t = useText('requests');
  const [by, kind] = useWatch<FormValues, ['by', 'kind']>({ name: ['by', 'kind'] });
  const papers = [
    { value: 'identity', label: t('pIdentity') },
    ...(kind === 'legalEntity' ? [{ value: 'deed', label: t('pDeed') }] : []),
    ...(by === 'proxy'
      ? [
          { value: 'powerOfAttorney', label: t('pPower') },
          { value: 'dutyStamp', label: t('pStamp') },
        ]
      : []),
  ];
  return (
    <div className={css.twoSections}>
      <FormSection title={t('sectionPapers')} required>
        <CheckboxGroupField name={at('papers')} label={t('sectionPapers')} hideLabel choices={papers} />
      </FormSection>
      <FormSection title={t('sectionArrival')}>
        <FormGrid>
          <ArrivalFields channels={channels} label={t('sectionArrival')} />
        </FormGrid>
      </FormSection>
    </div>
  );
}

/** An answer that is given while the applicant waits: what is handed over, and to whom. */
export function AtOnceSection() {
  const t = useText('requests');
  const atOnce = useWatch<FormValues, 'atOnce'>({ name: 'atOnce' });
  return (
    <FormSection title={t('sectionAtOnce')}>
      <FormGrid>
        <CheckboxField name={at('atOnce')} label={t('fAtOnce')} span={6} />
        {atOnce && (
          <>
            <TextField name={at('items')} label={t('fItems')} required span={4} placeholder={t('fItemsPlaceholder')} />
            <TextField name={at('receiver')} label={t('fReceiver')} span={2} placeholder={t('fReceiverPlaceholder')} />
          </>
        )}
      </FormGrid>
    </FormSection>
  );
}

/** What is seldom needed stands below the fold. */
export function OtherSection({ today, requestId }: { readonly today: CalendarDate; readonly requestId: string | null }) {
  const t = useText('requests');
  return (
    <FormSection title={t('sectionOther')}>
      <FormGrid>
        <IdentityFields today={today} />
        <OutsideNumberField except={requestId ? [requestId] : []} />
        <AssistanceFields label={t('fAssisted')} />
      </FormGrid>
    </FormSection>
  );
}
