/**
 * What the monthly report says of complaints and suggestions, each figure as the cases that it counts. A voided number is counted nowhere.
 * The day of a figure is that of its event: received by registration, answered by the answer.
 */
import { isWithin, type ReportPeriod } from '../reports/report-period.ts';
import type { ComplaintCase } from './complaint-workflow.ts';

export type ComplaintKind = 'report' | 'grievance' | 'suggestion';

export interface ReportedComplaint {
  readonly id: string;
  readonly kind: ComplaintKind;
  readonly known: ComplaintCase;
}

export interface ComplaintFigures {
  readonly received: Readonly<Record<ComplaintKind, readonly string[]>>;
  readonly answered: readonly string[];
  readonly becameObjection: readonly string[];
  /** Received before the end of the period and not answered by then. */
  readonly open: readonly string[];
}

export function complaintFigures(cases: readonly ReportedComplaint[], period: ReportPeriod): ComplaintFigures {
  const counted = cases.filter(({ known }) => known.state !== 'voided' && known.registeredOn !== undefined);
  const idsOf = (test: (one: ReportedComplaint) => boolean) => counted.filter(test).map(({ id }) => id);
  const inPeriod = (on: ComplaintCase['registeredOn']) => on !== undefined && isWithin(on, period);
  const ofKind = (kind: ComplaintKind) => idsOf((one) => one.kind === kind && inPeriod(one.known.registeredOn));
  return {
    received: { report: ofKind('report'), grievance: ofKind('grievance'), suggestion: ofKind('suggestion') },
    answered: idsOf(({ known }) => inPeriod(known.answeredOn)),
    becameObjection: idsOf(({ known }) => known.objectionId !== undefined && inPeriod(known.registeredOn)),
    open: idsOf(
      ({ known }) =>
        (known.registeredOn ?? '') <= period.to &&
        known.objectionId === undefined &&
        (known.answeredOn === undefined || known.answeredOn > period.to),
    ),
  };
}
