import { Clock, Scale } from 'lucide-react';
import { useState } from 'react';
import type { CalendarEdit } from '#renderer/commands/calendar/calendar-edit.ts';
import { saveHours } from '#renderer/commands/calendar/save-calendar.ts';
import { HOURS_KEY, readRulesOfOffice } from '#renderer/db/queries/calendar.ts';
import { settingValue } from '#renderer/db/queries/office.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useToast } from '#renderer/ui/feedback/toasts.tsx';
import { Pane, Scroll, Split } from '#renderer/ui/frame/page.tsx';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { readHours } from '#shared/domain/calendar/service-timetable.ts';
import { formatDate } from '#shared/i18n/format.ts';
import css from '../settings.module.css';
import { useSave } from '../use-save.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { HoursForm } from './hours-form.tsx';
import { HoursList } from './hours-list.tsx';
import { RuleForm } from './rule-form.tsx';
import { RuleList } from './rule-list.tsx';

const SIDE_WIDTH = 420;

/** How long each limit runs, in which unit, from which day, on whose word; and the hours of the desks. */
export function DeadlinesTab() {
  const t = useText('calendar');
  const locale = useLocale();
  const ctx = useCommandContext();
  const { gate } = useServices();
  const toast = useToast();
  const save = useSave();
  const [side, setSide] = useState<'rule' | 'hours'>('rule');
  const [edit, setEdit] = useState<CalendarEdit | null>(null);
  const live = useLive(
    async () => ({
      rules: await readRulesOfOffice(gate.db),
      hours: readHours(await settingValue(gate.db, HOURS_KEY)),
      names: new Map((await gate.db.rows('person').toArray()).map(({ id, fullName }) => [id, fullName])),
    }),
    [gate],
  );
  if (live.status !== 'ready') return null;
  const { rules, hours, names } = live.data;
  return (
    <Split stack>
      <Pane>
        <div className={css.toolbar}>
          <h2>{t('rules')}</h2>
          <span className={css.grow} />
          <Button icon={Scale} onClick={() => setSide('rule')}>
            {t('addRule')}
          </Button>
          <Button icon={Clock} onClick={() => setSide('hours')}>
            {t('addHours')}
          </Button>
        </div>
        <Scroll label={t('rules')}>
          <RuleList
            rules={rules}
            names={names}
            onRemove={(rule) =>
              setEdit({
                kind: 'rule',
                rules: rules.filter((known) => known !== rule),
                basis: t('ruleRemoved', { name: t(`key_${rule.key}`), date: formatDate(rule.effectiveFrom, locale), basis: rule.basis }),
              })
            }
          />
          <HoursList
            hours={hours}
            onRemove={(period) =>
              void save
                .run(
                  saveHours(
                    ctx,
                    hours.filter((known) => known !== period),
                  ),
                )
                .catch(reportError)
            }
          />
        </Scroll>
      </Pane>
      <Pane width={SIDE_WIDTH}>
        {side === 'rule' ? (
          <RuleForm key={rules.length} onRule={(rule) => setEdit({ kind: 'rule', rules: [...rules, rule], basis: rule.basis })} />
        ) : (
          <HoursForm hours={hours} onClose={() => setSide('rule')} />
        )}
      </Pane>
      {edit && (
        <ChangeDialog
          edit={edit}
          onClose={(saved) => {
            setEdit(null);
            if (saved) toast({ text: saved.moved === 0 ? t('ruleSavedNone') : t('ruleSaved', { count: saved.moved }) });
          }}
        />
      )}
    </Split>
  );
}
