import type { ReactNode } from 'react';
import { useText } from '../use-text.ts';
import { QuietHead } from './detail-page.tsx';
import css from './timeline.module.css';

export interface TimelineEvent {
  readonly id: string;
  /** "Sel 9 Jun, 14.20". */
  readonly when: string;
  /** "Marthen Rante, PPID Pembantu". */
  readonly who: string;
  readonly what: ReactNode;
  /** A turn of the case (registered, signed, lent): the dot is filled. */
  readonly signal?: boolean;
}

interface Props {
  readonly title?: string;
  readonly events: readonly TimelineEvent[];
  /** At the end of the head, for instance "Urungkan perubahan terakhir". */
  readonly tail?: ReactNode;
}

/** Everything that happened, newest first: when, who, what, which paper. */
export function Timeline({ title, events, tail }: Props) {
  const t = useText('ui');
  return (
    <>
      <QuietHead title={title ?? t('timeline')} note={t('events', { count: events.length })}>
        {tail}
      </QuietHead>
      <ol className={css.line}>
        {events.map((event) => (
          <li key={event.id} className={event.signal ? css.signal : undefined}>
            <time>{event.when}</time> <small>{event.who}</small>
            <p>{event.what}</p>
          </li>
        ))}
      </ol>
    </>
  );
}

/** A field that changed: the old value struck through, the new one bold. */
export const Changed = ({
  field,
  from,
  to,
  becomes,
}: {
  readonly field: string;
  readonly from: string;
  readonly to: string;
  readonly becomes: string;
}) => (
  <>
    {field}: <del>{from}</del> {becomes} <b>{to}</b>
  </>
);
