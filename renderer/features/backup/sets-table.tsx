import { Eye, RotateCcw, ShieldCheck, Square, TriangleAlert } from 'lucide-react';
import type { Action } from '#renderer/ui/action.ts';
import { ActionMenu } from '#renderer/ui/parts/action-button.tsx';
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx';
import { Icon, type IconType } from '#renderer/ui/parts/icon.tsx';
import { Tag, type Tone } from '#renderer/ui/parts/tag.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatBytes, formatNumber, type Locale } from '#shared/i18n/format.ts';
import css from './backup.module.css';
import type { SetLine, SetState } from './set-lines.ts';
import type { When } from './use-when.ts';

const looks: Readonly<Record<SetState, { readonly icon: IconType; readonly tone: Tone }>> = {
  written: { icon: Square, tone: 'plain' },
  readBack: { icon: Eye, tone: 'stamp' },
  retested: { icon: ShieldCheck, tone: 'done' },
  unfinished: { icon: TriangleAlert, tone: 'late' },
  damaged: { icon: TriangleAlert, tone: 'late' },
  differs: { icon: TriangleAlert, tone: 'late' },
};

interface Props {
  readonly lines: readonly SetLine[];
  readonly when: (at: string) => When;
  readonly actionsOf: (line: SetLine) => readonly Action[];
}

/** Every set that is known, and what is proven of it. */
export function SetsTable({ lines, when, actionsOf }: Props) {
  const t = useText('backup');
  const locale = useLocale();
  if (lines.length === 0) {
    return (
      <EmptyState icon={RotateCcw} title={t('setsEmpty')}>
        {t('setsEmptyText')}
      </EmptyState>
    );
  }
  return (
    <table className={css.sets}>
      <thead>
        <tr>
          <th scope="col">{t('colTime')}</th>
          <th scope="col">{t('colPlace')}</th>
          <th scope="col" className={css.figure}>
            {t('colRecords')}
          </th>
          <th scope="col" className={css.figure}>
            {t('colSize')}
          </th>
          <th scope="col">{t('colState')}</th>
          <th scope="col">
            <span className="sr-only">{t('colActions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const { day, time } = when(line.madeAt);
          const actions = actionsOf(line);
          return (
            <tr key={`${line.name} ${line.place}`}>
              <th scope="row">
                <span className={css.l1}>{day}</span>
                <span className={css.l2}>
                  {line.by === null ? t('setLine', { time, desk: line.desk }) : t('setLineBy', { time, desk: line.desk, by: line.by })}
                </span>
              </th>
              <td>
                <span className={css.l1}>{line.place}</span>
                {!line.present && <span className={css.l2}>{t('notPresent')}</span>}
              </td>
              <td className={css.figure}>{recordsOf(line, locale) ?? t('unknown')}</td>
              <td className={css.figure}>{line.state === 'unfinished' ? '–' : formatBytes(line.bytes, locale)}</td>
              <td>
                <Tag {...looks[line.state]}>{t(`state_${line.state}`)}</Tag>
              </td>
              <td className={css.menu}>
                {actions.length > 0 && <ActionMenu actions={actions} label={t('actionsOf', { time: `${day}, ${time}` })} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A set that was broken off has no figures; one under another key keeps them to itself. */
const recordsOf = (line: SetLine, locale: Locale): string | null =>
  line.state === 'unfinished' ? '–' : line.records === null ? null : formatNumber(line.records, locale);

const legend = [
  ['written', 'legendWritten'],
  ['readBack', 'legendReadBack'],
  ['retested', 'legendRetested'],
  ['unfinished', 'legendUnfinished'],
] as const;

/** What each state says. */
export function SetsLegend() {
  const t = useText('backup');
  return (
    <ul className={css.legend}>
      {legend.map(([state, words]) => (
        <li key={state}>
          <Icon of={looks[state].icon} small />
          <b>{t(`state_${state}`)}</b> {t(words)}
        </li>
      ))}
    </ul>
  );
}
