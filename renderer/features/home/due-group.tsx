import { useState } from 'react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { useToday } from '#renderer/state/office.ts';
import { useSession } from '#renderer/state/session.ts';
import { DueCell, TwoLine } from '#renderer/ui/list/cells.tsx';
import type { IconType } from '#renderer/ui/parts/icon.tsx';
import { Tag, type Tone } from '#renderer/ui/parts/tag.tsx';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatDays } from '#shared/i18n/day-count.ts';
import { formatNumber, formatShortDate, type Locale } from '#shared/i18n/format.ts';
import { addDays, type CalendarDate } from '#shared/lib/calendar-date.ts';
import type { DueTask } from './due-tasks.ts';
import css from './home.module.css';

interface Props {
  readonly icon: IconType;
  readonly tone?: Tone;
  readonly label: string;
  readonly note: string;
  readonly tasks: readonly DueTask[];
  /** Its first row has the one filled button of the pane. */
  readonly first?: boolean;
}

/** Rows that a person works through; the register has them all with filters. */
const ROWS_AT_A_TIME = 100;

/** One group of deadlines with its head; nothing at all where it is empty. */
export function DueGroup({ icon, tone = 'plain', label, note, tasks, first = false }: Props) {
  const t = useText('home');
  const locale = useLocale();
  const [most, setMost] = useState(ROWS_AT_A_TIME);
  if (tasks.length === 0) return null;
  return (
    <tbody>
      <tr className={css.group}>
        <th colSpan={4} scope="rowgroup">
          <Tag icon={icon} tone={tone}>
            {label}
          </Tag>
          <b>{formatNumber(tasks.length, locale)}</b>
          <span>{note}</span>
        </th>
      </tr>
      {tasks.slice(0, most).map((task, index) => (
        <DueRow key={`${task.register} ${task.caseId}`} task={task} urgent={tone === 'late'} filled={first && index === 0} />
      ))}
      {tasks.length > most && (
        <tr>
          <td colSpan={4}>
            <button type="button" className={css.link} onClick={() => setMost(most + ROWS_AT_A_TIME)}>
              {t('showMore', {
                count: formatNumber(Math.min(ROWS_AT_A_TIME, tasks.length - most), locale),
                left: formatNumber(tasks.length - most, locale),
              })}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}

const paths = { objection: '/keberatan', request: '/permohonan' } as const;

function DueRow({ task, urgent, filled }: { readonly task: DueTask; readonly urgent: boolean; readonly filled: boolean }) {
  const t = useText('home');
  const locale = useLocale();
  const today = useToday();
  const { judgement } = task;
  const tone = judgement.state === 'overdue' ? 'late' : judgement.state === 'ok' ? 'plain' : 'soon';
  return (
    <tr className={urgent ? css.lateRow : undefined}>
      <td>
        <TwoLine
          strong
          first={taskName(task, t, locale)}
          second={<CaseLine task={task} />}
          {...(isSilent(task) ? { title: t('task_silentLong') } : {})}
        />
      </td>
      <td>
        <TwoLine first={task.information} second={task.applicant} title={task.information} />
      </td>
      <td>
        <DueCell date={formatShortDate(task.dueOn, locale)} left={leftWords(task, today, t)} tone={tone} />
      </td>
      <td className={css.openCell}>
        <a
          className={filled ? `${css.open} ${css.filled}` : css.open}
          href={`#${paths[task.register]}/${task.caseId}`}
          aria-label={t('openCase', { number: task.number })}
        >
          {t('open')}
        </a>
      </td>
    </tr>
  );
}

/** The number; where nobody answered, also the one step to the objection that arises from it. */
function CaseLine({ task }: { readonly task: DueTask }) {
  const t = useText('home');
  const mayObject = useSession((session) => mayDo(session.actor, 'objection.register'));
  if (!isSilent(task) || !mayObject) return task.number;
  return (
    <>
      {task.number}{' '}
      <a className={css.link} href={`#/keberatan/baru?permohonan=${task.caseId}`}>
        {t('objectSilence')}
      </a>
    </>
  );
}

const isSilent = ({ register, judgement }: DueTask): boolean => register === 'request' && judgement.state === 'overdue';

/** What is named by its milestone ("H+7") takes the bare number, what is named by its length the unit of its rule too. */
const namedByLength: ReadonlySet<string> = new Set(['internalAim', 'legalLimit', 'notice', 'noticeExtended']);

function taskName(task: DueTask, t: Text<'home'>, locale: Locale): string {
  const { key, state, judgement } = task;
  const days = namedByLength.has(key) ? formatDays(task.days, task.unit, locale) : task.days;
  if (isSilent(task)) return t('task_silent');
  if (key !== 'legalLimit') return t(`task_${key}`, { days });
  if (state === 'replied') return t('task_legalLimitReady', { days });
  return judgement.state === 'overdue' ? t('task_legalLimitUnsigned') : t('task_legalLimit', { days });
}

function leftWords({ judgement, dueOn, provisional }: DueTask, today: CalendarDate, t: Text<'home'>): string {
  const count = judgement.workingDays;
  const words = {
    overdue: judgement.workingDays === 0 ? t('lateWeekend') : t('daysLate', { count }),
    today: t('dayToday'),
    soon: dueOn === addDays(today, 1) ? t('dayTomorrow') : t('daysLeft', { count: Math.max(1, count) }),
    ok: t('daysLeft', { count }),
  }[judgement.state];
  return provisional ? `${words}, ${t('provisional')}` : words;
}
