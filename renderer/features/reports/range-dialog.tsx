import { useToday } from '#renderer/state/office.ts';
import { DateField } from '#renderer/ui/form/date-field.tsx';
import { DialogForm } from '#renderer/ui/form/dialog-form.tsx';
import { useText } from '#renderer/ui/use-text.ts';
import { type ReportPeriod, rangeBetween } from '#shared/domain/reports/report-period.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';

interface Props {
  readonly period: ReportPeriod;
  readonly onChange: (period: ReportPeriod) => void;
  readonly onClose: () => void;
}

/** From which day to which the report is asked for; both belong to it. */
export function RangeDialog({ period, onChange, onClose }: Props) {
  const t = useText('reports');
  const more = useText('reportsMore');
  const today = useToday();
  return (
    <DialogForm
      title={more('rangeTitle')}
      submitLabel={more('rangeShow')}
      initial={{ from: period.from, to: period.to }}
      errorText={(code) => (code === 'turned' ? more('rangeTurned') : t('errFuture'))}
      onSubmit={async ({ from, to }) => {
        if (!isCalendarDate(from)) return { fields: { from: 'ui.errorRequired' } };
        if (!isCalendarDate(to)) return { fields: { to: 'ui.errorRequired' } };
        if (from > today) return { fields: { from: 'future' } };
        if (to > today) return { fields: { to: 'future' } };
        if (to < from) return { fields: { to: 'turned' } };
        onChange(rangeBetween(from, to));
        return null;
      }}
      onClose={onClose}
    >
      <DateField name="from" label={more('rangeFrom')} required span={3} today={today} max={today} autoFocus />
      <DateField name="to" label={more('rangeTo')} required span={3} today={today} max={today} />
    </DialogForm>
  );
}
