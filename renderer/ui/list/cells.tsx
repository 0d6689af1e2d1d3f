import { Clock, TriangleAlert } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { Icon } from '../parts/icon.tsx';
import css from './cells.module.css';

interface TwoLineProps {
  readonly first: ReactNode;
  readonly second?: ReactNode;
  readonly strong?: boolean;
  /** The second line is something to notice, for instance that a record is lent. */
  readonly warn?: boolean;
  readonly title?: string;
}

/** What a row says in one column: the thing, and under it what belongs to it. */
export const TwoLine = ({ first, second, strong = false, warn = false, title }: TwoLineProps) => (
  <span className={warn ? css.warn : undefined} style={{ minWidth: 0, maxWidth: '100%' }} title={title}>
    <span className={strong ? `${css.l1} ${css.strong}` : css.l1}>{first}</span>
    {second !== undefined && <span className={css.l2}>{second}</span>}
  </span>
);

interface DueProps {
  /** "Rab 10 Jun". */
  readonly date: string;
  /** "hari ini", "2 hari kerja", "lewat 1 hari". */
  readonly left: string;
  readonly tone: 'plain' | 'late' | 'soon';
}

/** A deadline: date with its weekday, days left, and an icon where it presses. */
export const DueCell = ({ date, left, tone }: DueProps) => (
  <span className={`${css.due} ${tone === 'plain' ? '' : css[tone]}`}>
    <span className={css.l1}>{date}</span>
    <span className={css.l2}>
      {tone !== 'plain' && <Icon of={tone === 'late' ? TriangleAlert : Clock} size={14} />}
      {left}
    </span>
  </span>
);

/** A text with what was searched for marked; `words` are found regardless of case. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const wanted = words.filter((word) => word.length > 0).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (wanted.length === 0) return text;
  const parts = text.split(new RegExp(`(${wanted.join('|')})`, 'giu'));
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
  return parts.map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : <Fragment key={index}>{part}</Fragment>));
}
