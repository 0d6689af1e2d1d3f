import { Check } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useText } from '../use-text.ts';
import css from './ruler.module.css';

export interface RulerMark {
  readonly day: number;
  /** "H+14 Bahan". */
  readonly label: string;
  /** "Rab 10 Jun". */
  readonly date: string;
  /** `now`: the one that is due; `end`: the limit itself. */
  readonly state: 'done' | 'ahead' | 'now' | 'late' | 'end';
}

interface Props {
  readonly unit?: 'workingDays' | 'calendarDays';
  /** Days of that unit that have passed since counting began. */
  readonly day: number;
  readonly total?: number;
  readonly marks: readonly RulerMark[];
  /** "Batas Jumat, 3 Juli 2026, 16 hari kerja lagi, dihitung sejak Sen 18 Mei". */
  readonly children: ReactNode;
  readonly onDerivation?: () => void;
}

/** Thirty working days, a cell each: passed ones filled, milestones as flags, the last five hatched. Says the same in words. */
export function Ruler({ day, total = 30, unit = 'workingDays', marks, children, onDerivation }: Props) {
  const t = useText('ui');
  const inWords = [
    t(unit === 'workingDays' ? 'rulerText' : 'rulerTextCalendar', { day, total }),
    ...marks.map((mark) => t(mark.state === 'done' ? 'rulerMarkDone' : 'rulerMark', { label: mark.label, date: mark.date })),
  ].join(' ');
  const filled = Math.min(Math.max(0, day), total);
  const style = (properties: Record<`--${string}`, number>) => properties as CSSProperties;
  return (
    <div>
      <div className={css.head}>
        <p>{children}</p>
        {onDerivation && (
          <button type="button" className={css.link} onClick={onDerivation}>
            {t('derivation')}
          </button>
        )}
      </div>
      <div
        className={day > total ? `${css.ruler} ${css.over}` : css.ruler}
        role="img"
        aria-label={inWords}
        style={style({ '--n': filled, '--total': total })}
      >
        <div className={css.track}>
          <div className={css.zone} />
          <div className={css.fill} />
        </div>
        {marks.map((mark) => (
          <div
            key={`${mark.day} ${mark.label}`}
            className={[css.mark, css[mark.state], mark.day <= 2 && css.flip].filter(Boolean).join(' ')}
            style={style({ '--d': mark.day })}
          >
            <span>{mark.label}</span>
            <time>
              {mark.state === 'done' && <Icon of={Check} size={14} />} {mark.date}
            </time>
          </div>
        ))}
      </div>
    </div>
  );
}
