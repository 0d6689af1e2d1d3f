import type { MovedEntry } from '#renderer/db/queries/calendar-changes.ts';
import { useZone } from '#renderer/state/office.ts';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatInstant, formatShortDate } from '#shared/i18n/format.ts';
import { instant } from '#shared/lib/civil-time.ts';
import { SettingsTable } from '../settings-table.tsx';
import { paperName } from './change-words.ts';

interface Props {
  readonly label: string;
  readonly moved: readonly MovedEntry[];
}

const paths = { objection: '#/keberatan', request: '#/permohonan' } as const;

/** Rows that a person looks through; the export has them all. */
export const MOST_SHOWN = 500;

/** Deadlines that moved, each with the papers that show the old date. */
export function MovedTable({ label, moved }: Props) {
  const s = useText('settings');
  const t = useText('calendar');
  const home = useText('home');
  const locale = useLocale();
  const zone = useZone();
  return (
    <SettingsTable<MovedEntry>
      label={label}
      rows={moved.slice(0, MOST_SHOWN)}
      rowId={(row) => `${row.caseId} ${row.key}`}
      columns={[
        {
          id: 'case',
          label: s('changeCase'),
          cell: (row) => (
            <a href={`${paths[row.register]}/${row.caseId}`} aria-label={t('openCase', { number: row.number })}>
              {row.number}
            </a>
          ),
        },
        { id: 'step', label: s('changeStep'), cell: (row) => home(`task_${row.key}`, { days: row.days }) },
        { id: 'from', label: s('changeFrom'), width: 96, cell: (row) => formatShortDate(row.from, locale) },
        { id: 'to', label: s('changeTo'), width: 96, cell: (row) => <b>{formatShortDate(row.to, locale)}</b> },
        {
          id: 'papers',
          label: s('changePapers'),
          cell: (row) =>
            row.papers.map((paper) => (
              <TwoLine key={paper.id} first={paperName(paper.kind, t)} second={formatInstant(instant(paper.issuedAt), zone, locale)} />
            )),
        },
      ]}
    />
  );
}
