/** Cases by chance, the same for the same seed: tables of holidays with gaps and provisional years, and events of requests and objections. */
import { dayNumber, dayText } from './other-calendar.ts';

/** Whole numbers below a limit, from a 32-bit linear congruential generator (Numerical Recipes' constants), its high bits. */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Below = ReturnType<typeof chance>;

const kinds = ['national', 'jointLeave', 'regional', 'election'] as const;
const [FIRST_YEAR, LAST_YEAR] = [2021, 2032];

/** A holiday file of the same shape as the one that is shipped. */
export function randomHolidayFile(below: Below) {
  const years: Record<string, unknown> = {};
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    if (below(8) === 0) continue;
    const length = dayNumber(`${year + 1}-01-01`) - dayNumber(`${year}-01-01`);
    const days = new Set(Array.from({ length: below(40) }, () => dayNumber(`${year}-01-01`) + below(length)));
    // A run of leave, as around Idul Fitri.
    const run = dayNumber(`${year}-01-01`) + below(length - 12);
    for (let offset = 0; offset < below(11); offset += 1) days.add(run + offset);
    years[year] = {
      status: below(3) === 0 ? 'provisional' : 'decree',
      source: `SKB ${year}`,
      days: [...days].map((day, index) => ({ on: dayText(day), kind: kinds[below(kinds.length)], name: `Libur ${index}` })),
    };
  }
  return { version: 1, years };
}

export interface RandomCase {
  readonly register: 'objection' | 'request';
  readonly events: Record<string, string | number>;
  /** A limit in days of the wall calendar. */
  readonly wall: { readonly from: string; readonly days: number };
}

export function randomCase(below: Below): RandomCase {
  const first = dayNumber(`${FIRST_YEAR - 1}-06-01`);
  const span = dayNumber(`${LAST_YEAR + 1}-06-01`) - first;
  const date = () => dayText(first + below(span));
  const maybe = (name: string, value: () => string | number) => (below(2) === 0 ? {} : { [name]: value() });
  const wall = { from: date(), days: 1 + below(60) };
  if (below(4) === 0) return { register: 'request', wall, events: { ...maybe('registeredOn', date), ...maybe('extendedOn', date) } };
  return {
    register: 'objection',
    wall,
    events: {
      ...maybe('groundFoundOn', date),
      ...maybe('receivedOn', date),
      ...maybe('declaredCompleteOn', date),
      ...maybe('orderedOn', date),
      ...maybe('orderWorkingDays', () => 1 + below(60)),
      ...maybe('replyReceivedOn', date),
    },
  };
}
