import { Check, Clock, Printer, RotateCcw } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { ChannelWatch } from '#renderer/cases/arrival-fields.tsx';
import { typedArrival } from '#renderer/cases/counter-values.ts';
import { PadSection } from '#renderer/cases/pad-section.tsx';
import { useNextNumber } from '#renderer/cases/use-next-number.ts';
import { ValuesWatch } from '#renderer/cases/values-watch.tsx';
import { useOffice, useToday } from '#renderer/state/office.ts';
import type { KeptEntryDraft } from '#renderer/state/use-entry-draft.ts';
import { useNow } from '#renderer/state/use-now.ts';
import css from '#renderer/ui/counter/counter-form.module.css';
import { FormFrame } from '#renderer/ui/form/form-frame.tsx';
import { PageHead } from '#renderer/ui/frame/page.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { serviceMoment } from '#shared/domain/calendar/service-hours.ts';
import { civilDateOf, civilTimeOf, type Instant } from '#shared/lib/civil-time.ts';
import type { Officer } from './paper-models.ts';
import { ProofPreview } from './proof-preview.tsx';
import { fieldErrorText } from './refusal-words.ts';
import { ApplicantSection, ArrivalSections, AtOnceSection, InformationSections, OtherSection } from './registration-fields.tsx';
import { type FormValues, missingOf, registrationSchema } from './registration-values.ts';
import { type EntryTarget, isOutcome, type Outcome, useRegistration } from './use-registration.ts';

interface Props {
  readonly initial: FormValues;
  readonly target: EntryTarget;
  readonly visitCode: string | null;
  readonly channels: readonly string[];
  readonly draft: KeptEntryDraft<FormValues>;
  readonly restoredAt: Instant | null;
  readonly officer: Officer;
  readonly onStartEmpty: () => void;
  readonly onDone: (outcome: Outcome) => void;
  readonly onClose: () => void;
}

/** The counter form of a request with its proof beside it. */
export function RegistrationForm(props: Props) {
  const { draft, officer, initial, channels } = props;
  const t = useText('requests');
  const office = useOffice();
  const today = useToday();
  const now = useNow();
  const [values, setValues] = useState(initial);
  const shown = useDeferredValue(values);
  const { zone } = office.office;
  const number = useNextNumber('request', shown);
  const { register, saveVisit } = useRegistration({ office, target: props.target, officer });
  const moment = serviceMoment('request', civilDateOf(now, zone), civilTimeOf(now, zone), office.calendar);
  const receivedAt = typedArrival(shown, zone) ?? now;
  const missing = missingOf(values).length > 0;
  const finished = (answer: Awaited<ReturnType<typeof register>>) => {
    if (!isOutcome(answer)) return answer;
    // Nothing brings the draft back from here on, also while its row is still being removed.
    draft.finish().catch(reportError);
    props.onDone(answer);
    return null;
  };
  return (
    <>
      <PageHead
        title={t('formTitle')}
        caption={props.visitCode ? t('formContinue', { code: props.visitCode }) : t(values.atOnce ? 'formCaptionAtOnce' : 'formCaption')}
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
          // The time of the draft stands in the head; the bar has the room for what is missing.
          draft={{ ...draft.keeper, savedAt: null }}
          submits={[
            { id: 'register', label: t(values.atOnce ? 'submitAtOnce' : 'submit'), key: 'Ctrl+Enter', icon: Printer },
            // A number of the pad was given out already: nothing is left to wait for.
            ...(missing && !values.fromPad ? [{ id: 'visit', label: t('submitVisit'), key: 'Ctrl+S', unchecked: true }] : []),
          ]}
          onSubmit={async (checked) => finished(await register(checked))}
          onUnchecked={async (typed) => finished(await saveVisit(typed))}
          onClose={props.onClose}
          errorText={(code) => fieldErrorText(t, code)}
          readyText={t('ready')}
        >
          <ChannelWatch counter={channels[0]} />
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
          <PadSection office={office} today={today} />
          <ApplicantSection requestId={props.target.requestId ?? null} />
          <InformationSections />
          <ArrivalSections channels={channels} />
          <AtOnceSection />
          <OtherSection today={today} requestId={props.target.requestId ?? null} />
        </FormFrame>
        <ProofPreview
          values={shown}
          office={office}
          number={number}
          receivedAt={receivedAt}
          registeredOn={shown.fromPad ? civilDateOf(receivedAt, zone) : today}
          officer={officer.name}
        />
      </div>
    </>
  );
}
