import { useState } from 'react';
import { SAMPLE_PASSWORD, SAMPLE_PIN } from '#renderer/commands/sample/sample-people.ts';
import { draftsByOwner } from '#renderer/db/queries/drafts-by-owner.ts';
import { peopleWithRoles } from '#renderer/db/queries/people.ts';
import { useOffice } from '#renderer/state/office.ts';
import { useRoleNames } from '#renderer/state/role-names.ts';
import { useServices } from '#renderer/state/services.ts';
import { useSession } from '#renderer/state/session.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useNow } from '#renderer/state/use-now.ts';
import { LoginLayout } from '#renderer/ui/login/login-layout.tsx';
import { PersonTiles } from '#renderer/ui/login/person-tiles.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatLongDate, formatTime } from '#shared/i18n/format.ts';
import { civilDateOf, civilTimeOf, instant } from '#shared/lib/civil-time.ts';
import { OtherLogin } from './other-login.tsx';
import { PersonLogin } from './person-login.tsx';
import { useLoginStates } from './use-login-states.ts';

/** Who works? Tiles with a PIN for the people of this PC, user name and password for everyone. Also the screen of the lock. */
export function LoginScreen() {
  const t = useText('login');
  const app = useText('app');
  const locale = useLocale();
  const { gate } = useServices();
  const { office, desk } = useOffice();
  const { mainRole } = useRoleNames();
  const now = useNow();
  const states = useLoginStates();
  const lockedId = useSession((session) => (session.locked ? (session.actor?.personId ?? null) : null));
  const lockedAt = useSession((session) => session.lockedAt);
  const people = useLive(() => peopleWithRoles(gate.db), [gate]);
  const drafts = useLive(() => draftsByOwner(gate.db), [gate]);
  const [chosenId, setChosenId] = useState<string | null>(lockedId);
  const active = people.status === 'ready' ? people.data.filter(({ person }) => person.active) : [];
  const chosen = active.find(({ person }) => person.id === chosenId);
  const draftsOf = (personId: string) => (drafts.status === 'ready' ? (drafts.data.get(personId) ?? []) : []);
  const clock = (at: string) => formatTime(civilTimeOf(instant(at), office.zone), office.zone, locale);

  // The secrets of the sample office are no secrets.
  const openText = office.sample ? t('sampleHint', { password: SAMPLE_PASSWORD, pin: SAMPLE_PIN }) : t('ready');
  const footText = lockedAt ? t('lockedAt', { time: clock(lockedAt) }) : openText;

  return (
    <LoginLayout
      office={office.name}
      place={t('deskLine', { desk: desk?.name ?? app('deskNone') })}
      date={formatLongDate(civilDateOf(now, office.zone), locale)}
      time={clock(now)}
      lockedText={footText}
      states={states}
      people={
        <PersonTiles
          people={active.map(({ person, roles }) => ({
            id: person.id,
            name: person.fullName,
            role: person.position ?? mainRole(roles),
            drafts: draftsOf(person.id).length,
          }))}
          current={chosenId}
          onPick={setChosenId}
          onSomeoneElse={() => setChosenId(null)}
        />
      }
      form={chosen ? <PersonLogin key={chosen.person.id} chosen={chosen} draft={draftsOf(chosen.person.id)[0]} /> : <OtherLogin />}
    />
  );
}
