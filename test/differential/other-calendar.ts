/**
 * A second calendar, written apart from `shared/domain` and by another method, to be compared with it: days are whole numbers since
 * 1 January 1970, working days are a running total over the whole span, and a due date is looked up in it by halving. It shares nothing with what
 * it checks: no import, no date type, no rule table. Limits as in domain terms: UU 14/2008 Art. 22(7)-(8), 36, 37; SOP-PPID-04 annex.
 */

export interface OtherTable {
  /** Year -> whether its decree is out; a year that is not here has no table. */
  readonly decreed: ReadonlyMap<number, boolean>;
  /** Numbers of the days that a table takes out of the working days. */
  readonly free: ReadonlySet<number>;
}

export interface OtherDeadline {
  readonly key: string;
  readonly dueOn: string;
  readonly workingDays: number;
  readonly provisional: boolean;
}

const FIRST = Date.UTC(2019, 0, 1) / 86_400_000;
const LAST = Date.UTC(2040, 11, 31) / 86_400_000;

export const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
export const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const yearOfDay = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();

export function otherCalendar({ decreed, free }: OtherTable) {
  // total[i]: working days from the first day of the span up to and including day i.
  const total = new Int32Array(LAST - FIRST + 1);
  for (let day = FIRST, sum = 0; day <= LAST; day += 1) {
    // 1 January 1970 was a Thursday: remainder 2 is a Saturday, 3 a Sunday.
    const weekday = ((day % 7) + 7) % 7;
    if (weekday !== 2 && weekday !== 3 && !free.has(day)) sum += 1;
    total[day - FIRST] = sum;
  }

  function after(start: number, workingDays: number): number {
    const wanted = (total[start - FIRST] ?? 0) + workingDays;
    let [low, high] = [start + 1, LAST];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((total[middle - FIRST] ?? 0) >= wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  function unsure(start: number, due: number): boolean {
    for (let year = yearOfDay(start + 1); year <= yearOfDay(due); year += 1) if (decreed.get(year) !== true) return true;
    return false;
  }

  const limit = (key: string, from: string | undefined, workingDays: number | undefined): OtherDeadline[] => {
    if (from === undefined || workingDays === undefined) return [];
    const start = dayNumber(from);
    const due = after(start, workingDays);
    return [{ key, dueOn: dayText(due), workingDays, provisional: unsure(start, due) }];
  };

  return {
    /** Days of the wall calendar, as some offices count a limit: one that ends on a free day ends on the next working day. */
    wall(from: string, days: number): Pick<OtherDeadline, 'dueOn' | 'provisional'> {
      const start = dayNumber(from);
      // The first day by which one more working day than on the eve of the last day is reached.
      const due = after(start + days - 1, 1);
      return { dueOn: dayText(due), provisional: unsure(start, due) };
    },

    /** The answer for a request: 10 days, and 17 from the same day once extended. */
    request: ({ registeredOn, extendedOn }: { registeredOn?: string; extendedOn?: string }): OtherDeadline[] => [
      ...limit('notice', registeredOn, 10),
      ...(extendedOn === undefined ? [] : limit('noticeExtended', registeredOn, 17)),
    ],

    /** The answer for an objection, in the order of the procedure. */
    objection(events: Readonly<Record<string, string | number | undefined>>): OtherDeadline[] {
      const on = (name: string) => events[name] as string | undefined;
      const complete = on('declaredCompleteOn');
      const [legal] = limit('legalLimit', complete, 30);
      const lapse = legal && on('replyReceivedOn') === undefined ? limit('disputeWithoutReply', legal.dueOn, 14) : [];
      return [
        ...limit('filing', on('groundFoundOn'), 30),
        ...limit('limitFromReceipt', on('receivedOn'), 30),
        ...limit('review', complete, 7),
        ...limit('deliveryFrom', complete, 8),
        ...limit('preparation', complete, 14),
        ...limit('internalAim', complete, 25),
        ...(legal ? [legal] : []),
        ...limit('order', on('orderedOn'), events.orderWorkingDays as number | undefined),
        ...limit('dispute', on('replyReceivedOn'), 14),
        // What the lapse itself rests on is as uncertain as what follows it.
        ...lapse.map((one) => ({ ...one, provisional: one.provisional || legal?.provisional === true })),
      ];
    },
  };
}
