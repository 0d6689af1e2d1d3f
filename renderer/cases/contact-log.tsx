import { Phone, PhoneMissed, PhoneOutgoing } from 'lucide-react';
import { useState } from 'react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { contactTriesOf } from '#renderer/db/queries/contacts.ts';
import { readPeopleNames } from '#renderer/db/queries/people.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { QuietHead } from '#renderer/ui/detail/detail-page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Icon } from '#renderer/ui/parts/icon.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import type { CaseRegister } from '#shared/domain/applicants/applicant-match.ts';
import { ContactDialog } from './contact-dialog.tsx';
import css from './contact-log.module.css';
import { useDayText } from './use-day-text.ts';

interface Props {
  readonly register: CaseRegister;
  readonly caseId: string;
  readonly contact: string | null;
  readonly name: string;
}

/** The tries to reach the applicant of a case, newest first, and the button for the next one. */
export function ContactLog({ register, caseId, contact, name }: Props) {
  const t = useText('applicants');
  const day = useDayText();
  const ctx = useCommandContext();
  const [asked, setAsked] = useState(false);
  const tries = useLive(() => contactTriesOf(ctx.db, caseId), [ctx.db, caseId]);
  const people = useLive(() => readPeopleNames(ctx.db), [ctx.db]);
  if (tries.status !== 'ready' || people.status !== 'ready') return null;
  const may = mayDo(ctx.actor, 'contact.record');
  if (tries.data.length === 0 && !may) return null;
  return (
    <div className={css.log}>
      <QuietHead icon={Phone} title={t('contacts')}>
        {may && (
          <Button tone="text" onClick={() => setAsked(true)}>
            {t('contactAdd')}
          </Button>
        )}
      </QuietHead>
      {tries.data.length === 0 && <p className={css.none}>{t('contactNone')}</p>}
      <ol className={css.tries}>
        {tries.data.toReversed().map((row) => (
          <li key={row.id}>
            <Icon of={row.reached ? PhoneOutgoing : PhoneMissed} small />
            <span>
              <b>{t(row.reached ? 'reached' : 'notReached')}</b> {row.channel}, {day(row.on)}
              {row.note && `: ${row.note}`}
              <small>{(row.personId && people.data.get(row.personId)?.name) ?? ''}</small>
            </span>
          </li>
        ))}
      </ol>
      {asked && <ContactDialog register={register} caseId={caseId} name={name} contact={contact} onClose={() => setAsked(false)} />}
    </div>
  );
}
