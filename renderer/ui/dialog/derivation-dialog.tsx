import { Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../parts/button.tsx';
import { useText } from '../use-text.ts';
import { DialogFrame } from './choice-dialog.tsx';
import css from './derivation.module.css';

export interface DerivationDay {
  readonly id: string;
  /** "Selasa, 19 Mei 2026". */
  readonly date: string;
  /** Its number among the working days; null where it does not count. */
  readonly number: number | null;
  /** "libur: Hari Raya Waisak", "H+7, telaah". */
  readonly note: string;
  readonly kind: 'working' | 'off' | 'milestone' | 'end';
}

interface TableProps {
  /** What the numbers number. */
  readonly unit?: 'workingDays' | 'calendarDays';
  readonly days: readonly DerivationDay[];
}

const looks = { working: undefined, off: css.off, milestone: css.mark, end: css.end } as const;

/** How a deadline is counted, day by day. */
export function DerivationTable({ unit = 'workingDays', days }: TableProps) {
  const t = useText('ui');
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t(unit === 'workingDays' ? 'derivationDay' : 'derivationCalendarDay')}</th>
          <th scope="col">{t('derivationDate')}</th>
          <th scope="col">{t('derivationNote')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.id} className={looks[day.kind]}>
            <td>{day.number ?? '–'}</td>
            <td>{day.date}</td>
            <td>{day.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One of the deadlines of a case, to choose which is derived. */
export interface ClockLine {
  readonly id: string;
  readonly date: string;
  readonly name: string;
  /** "5 hari kerja", "selesai Sen 18 Mei". */
  readonly state: string;
  readonly tone: 'plain' | 'late' | 'soon';
}

interface ClocksProps {
  /** Earliest first. */
  readonly clocks: readonly ClockLine[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** All deadlines of a case; the chosen one is derived below. */
function ClockTable({ clocks, chosen, onChoose }: ClocksProps) {
  const t = useText('ui');
  return (
    <table className={css.clocks} aria-label={t('derivationClocks')}>
      <thead>
        <tr>
          <th scope="col">{t('derivationDate')}</th>
          <th scope="col">{t('derivationClock')}</th>
          <th scope="col">{t('derivationState')}</th>
        </tr>
      </thead>
      <tbody>
        {clocks.map(({ id, date, name, state, tone }) => (
          <tr key={id} className={id === chosen ? css.chosen : undefined}>
            <td>{date}</td>
            <td>
              <button type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
                {name}
              </button>
            </td>
            <td className={tone === 'plain' ? undefined : css[tone]}>{state}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Props extends TableProps {
  readonly open: boolean;
  readonly title?: string;
  /** The rule and the day from which it counts, with its source. */
  readonly intro: ReactNode;
  readonly choice?: ClocksProps | undefined;
  readonly onPrint?: (() => void) | undefined;
  readonly onClose: () => void;
}

export function DerivationDialog({ open, title, intro, choice, unit, days, onPrint, onClose }: Props) {
  const t = useText('ui');
  return (
    <DialogFrame
      open={open}
      title={title ?? t('derivationTitle')}
      onClose={onClose}
      scrolls
      width={choice ? 'md' : 'sm'}
      foot={
        <>
          {onPrint && (
            <Button icon={Printer} onClick={onPrint}>
              {t('print')}
            </Button>
          )}
          <Button tone="text" autoFocus onClick={onClose}>
            {t('close')}
          </Button>
        </>
      }
    >
      {choice && <ClockTable {...choice} />}
      <p className={css.start}>{intro}</p>
      <DerivationTable {...(unit ? { unit } : {})} days={days} />
    </DialogFrame>
  );
}
