import { Check, Clock, Printer, RotateCcw } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { PadSection } from '#renderer/cases/pad-section.tsx';
import { useNextNumber } from '#renderer/cases/use-next-number.ts';
import { ValuesWatch } from '#renderer/cases/values-watch.tsx';
import type { StaleField } from '#renderer/db/gate/request.ts';
import { useOffice, useToday } from '#renderer/state/office.ts';
import type { KeptEntryDraft } from '#renderer/state/use-entry-draft.ts';
import { useNow } from '#renderer/state/use-now.ts';
import css from '#renderer/ui/counter/counter-form.module.css';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { lateFiling } from '#shared/domain/deadlines/deadlines.ts';
import { civilDateOf, civilTimeOf, type Instant } from '#shared/lib/civil-time.ts';
import { HoursChoice } from './hours-choice.tsx';
import { ReceiptPreview } from './receipt-preview.tsx';
import { fieldErrorText } from './refusal-words.ts';
import { ApplicantSection, GroundsSections, OtherSection, PapersSection } from './registration-fields.tsx';
import { arrivalOf, type FormValues, missingOf, registrationSchema, toObjection } from './registration-values.ts';
import { type EntryTarget, isOutcome, momentAt, type Outcome, useRegistration } from './use-registration.ts';
import { useWarmPapers } from './use-warm-papers.ts';

export interface RegistrationFormProps {
  readonly initial: FormValues;
  readonly target: EntryTarget;
  readonly visitCode: string | null;
  readonly draft: KeptEntryDraft<FormValues>;
  readonly restoredAt: Instant | null;
  readonly onStartEmpty: () => void;
  readonly officer: { readonly name: string; readonly position: string | null };
  readonly onStale: (fields: readonly StaleField[], values: FormValues) => void;
  readonly onDone: (outcome: Outcome) => void;
  readonly onClose: () => void;
}

/** The counter form with its receipt beside it. */
export function RegistrationForm(props: RegistrationFormProps) {
  const { target, draft, officer, initial } = props;
  const t = useText('objections');
  const office = useOffice();
  const today = useToday();
  const now = useNow();
  const [values, setValues] = useState(initial);
  const shown = useDeferredValue(values);
  const { zone } = office.office;
  const moment = momentAt(now, office);
  const dayH = useDayH(shown, now);
  const number = useNextNumber('objection', shown);
  const { register, saveVisit, receive } = useRegistration({ office, target, officer, onStale: (fields) => props.onStale(fields, values) });
  useWarmPapers(office);

  const finished = async (answer: Awaited<ReturnType<typeof register>>) => {
    if (!isOutcome(answer)) return answer;
    // Nothing brings the draft back from here on, also while its row is still being removed.
    draft.finish().catch(reportError);
    props.onDone(answer);
    return null;
  };
  // The time of the draft stands in the head; the bar has the room for what is missing.
  const quiet = { ...draft.keeper, savedAt: null };
  const missing = missingOf(values);
  const next = values.hours === 'next' && !moment.within && moment.registerOn !== today && !values.fromPad;
  const main = next
    ? { id: 'receive', label: t('hRegisterNextShort'), key: 'Ctrl+Enter', icon: Check }
    : { id: 'register', label: t('submit'), key: 'Ctrl+Enter', icon: Printer };
  const late = lateOf(shown, office, now);
  const own = [target.objectionId, target.complaintId].filter((id) => typeof id === 'string');
  return (
    <>
      <PageHead
        title={t('formTitle')}
        caption={props.visitCode ? t('formContinue', { code: props.visitCode }) : t('formCaption')}
        tail={
          <>
            {draft.keeper.savedAt && <Tag icon={Check}>{t('draftSaved', { time: draft.keeper.savedAt })}</Tag>}
            <Tag icon={Clock} tone={moment.within ? 'plain' : 'soon'}>
              {t(moment.within ? 'inHours' : 'outHours')}
            </Tag>
          </>
        }
      />
      <div className={css.page}>
        <FormFrame
          label={t('formTitle')}
          schema={registrationSchema}
          defaultValues={initial}
          draft={quiet}
          submits={[
            main,
            // A number of the pad was given out already: nothing is left to wait for.
            ...(missing.length > 0 && !values.fromPad ? [{ id: 'visit', label: t('submitVisit'), key: 'Ctrl+S', unchecked: true }] : []),
          ]}
          onSubmit={async (checked, button) => finished(await (button === 'receive' ? receive : register)(checked))}
          onUnchecked={async (typed) => finished(await saveVisit(typed))}
          onClose={props.onClose}
          errorText={(code) => fieldErrorText(t, code)}
          readyText={t('ready')}
        >
          <ValuesWatch onChange={setValues} />
          {props.restoredAt && (
            <div className={css.restored}>
              <Banner
                tone="stamp"
                icon={RotateCcw}
                title={t('draftRestored')}
                actions={[{ id: 'draft.empty', label: t('draftNew'), allowed: true, run: props.onStartEmpty }]}
              >
                {t('draftRestoredText', { time: civilTimeOf(props.restoredAt, zone).replace(':', '.') })}
              </Banner>
            </div>
          )}
          <HoursChoice moment={moment} today={today} />
          <PadSection office={office} today={today} />
          <ApplicantSection office={office} today={today} own={own} />
          {late && <Banner tone="late" title={t('lateHint', { count: late.workingDays })} live />}
          <GroundsSections />
          <PapersSection />
          <OtherSection today={today} own={own} />
        </FormFrame>
        <ReceiptPreview
          values={shown}
          office={office}
          number={number}
          receivedAt={arrivalOf(shown, now, zone).receivedAt}
          dayH={dayH}
          officer={officer.name}
        />
      </div>
    </>
  );
}

function useDayH(values: FormValues, now: Instant) {
  const office = useOffice();
  const { zone } = office.office;
  const moment = momentAt(now, office);
  if (values.fromPad) return civilDateOf(arrivalOf(values, now, zone).receivedAt, zone);
  return values.hours === 'next' && !moment.within ? moment.registerOn : civilDateOf(now, zone);
}

function lateOf(values: FormValues, office: ReturnType<typeof useOffice>, now: Instant) {
  const { groundFoundOn } = toObjection(values);
  const { zone } = office.office;
  return groundFoundOn && lateFiling(groundFoundOn, civilDateOf(arrivalOf(values, now, zone).receivedAt, zone), office.calendar);
}
