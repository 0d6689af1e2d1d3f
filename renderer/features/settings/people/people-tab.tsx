import { Check, CircleOff, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { allOf } from '#renderer/db/queries/office.ts';
import { type PersonWithRoles, peopleWithRoles } from '#renderer/db/queries/people.ts';
import { useRoleNames } from '#renderer/state/role-names.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { Pane, Scroll, Split } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { Tag } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatList } from '#shared/i18n/format.ts';
import css from '../settings.module.css';
import { SettingsTable } from '../settings-table.tsx';
import { PersonForm } from './person-form.tsx';

const FORM_WIDTH = 560;

/** Accounts of the office with their roles. */
export function PeopleTab() {
  const t = useText('settings');
  const locale = useLocale();
  const { gate } = useServices();
  const { nameOf } = useRoleNames();
  const people = useLive(() => peopleWithRoles(gate.db), [gate]);
  const units = useLive(() => allOf(gate.db, 'unit'), [gate]);
  // `new` is the form of somebody who is not there yet.
  const [openId, setOpenId] = useState<string | null>(null);
  if (people.status !== 'ready' || units.status !== 'ready') return null;
  const opened = people.data.find(({ person }) => person.id === openId);
  const close = () => setOpenId(null);
  return (
    <Split stack>
      <Pane>
        <div className={css.toolbar}>
          <h2>{t('people')}</h2>
          <span className={css.grow} />
          <Button icon={UserPlus} onClick={() => setOpenId('new')}>
            {t('addPerson')}
          </Button>
        </div>
        <Scroll label={t('people')}>
          <SettingsTable<PersonWithRoles>
            label={t('people')}
            rows={people.data}
            rowId={({ person }) => person.id}
            selected={openId}
            onOpen={({ person }) => setOpenId(person.id)}
            muted={({ person }) => !person.active}
            columns={[
              { id: 'name', label: t('personName'), width: 190, cell: ({ person }) => person.fullName },
              { id: 'user', label: t('personUsername'), width: 130, cell: ({ person }) => person.username },
              { id: 'roles', label: t('personRoles'), cell: ({ roles }) => formatList(roles.map(nameOf), locale, 'plain') },
              {
                id: 'active',
                label: t('account'),
                width: 110,
                cell: ({ person }) => (person.active ? <Tag icon={Check}>{t('active')}</Tag> : <Tag icon={CircleOff}>{t('inactive')}</Tag>),
              },
            ]}
          />
        </Scroll>
      </Pane>
      <Pane width={FORM_WIDTH}>
        {openId === null ? (
          <p className={css.empty}>{t('chooseOne')}</p>
        ) : (
          <PersonForm key={openId} known={opened} units={units.data} onClose={close} />
        )}
      </Pane>
    </Split>
  );
}
