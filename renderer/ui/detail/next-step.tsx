import { Clock, Flag, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Action } from '../action.ts';
import { Banner } from '../parts/banner.tsx';

interface Props {
  readonly title: string;
  /** "Rabu, 10 Juni 2026, hari ini (H+14)". */
  readonly due: ReactNode;
  readonly tone: 'plain' | 'soon' | 'late';
  readonly action?: Action;
}

const icons = { plain: Flag, soon: Clock, late: TriangleAlert } as const;

/** The one thing to do next, with the one button for it. */
export const NextStep = ({ title, due, tone, action }: Props) => (
  <Banner tone={tone} icon={icons[tone]} title={title} actions={action ? [{ ...action, tone: 'primary' }] : []}>
    {due}
  </Banner>
);
