import css from './bar-chart.module.css';

export interface BarSeries {
  readonly id: string;
  readonly label: string;
  readonly tone: 'stamp' | 'done' | 'late';
}

export interface BarGroup {
  readonly id: string;
  /** Below the bars: "Jan". */
  readonly label: string;
  /** One value for each series, in their order. */
  readonly values: readonly number[];
}

interface Props {
  readonly title: string;
  readonly series: readonly BarSeries[];
  readonly groups: readonly BarGroup[];
}

/** Counts side by side in groups. It is a table: who does not see the bars reads their numbers. */
export function BarChart({ title, series, groups }: Props) {
  const highest = Math.max(1, ...groups.flatMap(({ values }) => values));
  return (
    <figure className={css.chart}>
      <figcaption className={css.head}>
        <b>{title}</b>
        {series.map(({ id, label, tone }) => (
          <span key={id} className={css.key}>
            <i className={css[tone]} aria-hidden="true" />
            {label}
          </span>
        ))}
      </figcaption>
      <table aria-label={title}>
        <thead className={css.spoken}>
          <tr>
            <td />
            {series.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={css.groups}>
          {groups.map((group) => (
            <tr key={group.id} className={css.group}>
              <th scope="row">{group.label}</th>
              {series.map(({ id, tone }, index) => {
                const value = group.values[index] ?? 0;
                return (
                  <td key={id} className={css.bar}>
                    <span className={value === 0 ? css.zero : undefined}>{value}</span>
                    <svg aria-hidden="true" viewBox="0 0 1 100" preserveAspectRatio="none">
                      <rect className={css[tone]} x="0" width="1" y={100 - (value / highest) * 100} height={(value / highest) * 100} />
                    </svg>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
