import { FileText } from 'lucide-react';
import { useMemo, useState } from 'react';
import { type RequestFile, readRequests } from '#renderer/db/queries/requests.ts';
import { useCalendar, useToday } from '#renderer/state/office.ts';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { DueCell, TwoLine } from '#renderer/ui/list/cells.tsx';
import type { ListColumn } from '#renderer/ui/list/columns.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { RowSource } from '#renderer/ui/list/use-pages.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { OfficeCalendar } from '#shared/domain/calendar.ts';
import { requestDue } from '#shared/domain/request-case.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { formatShortDate, type Locale } from '#shared/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { isDone, isOpen } from './request-deadlines.ts';
import { RequestDetail } from './request-detail.tsx';
import { leftText, type RequestText, stateWords, toneOf } from './request-words.ts';

const tabs = ['open', 'late', 'done', 'all'] as const;
type Tab = (typeof tabs)[number];

const noRequests: readonly RequestFile[] = [];

/** The register of requests: list, search and detail, with the way to an objection. */
export function RequestList() {
  const t = useText('requests');
  const locale = useLocale();
  const { gate } = useServices();
  const calendar = useCalendar();
  const today = useToday();
  const live = useLive(() => readRequests(gate.db), [gate.db]);
  const [tab, setTab] = useState<Tab>('open');
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState({ column: 'due', descending: false });
  const [openId, setOpenId] = useState<string | undefined>();
  const files = live.status === 'ready' ? live.data : noRequests;
  const rows = useMemo(
    () =>
      sorted(
        files.filter((file) => inTab(file, tab, calendar, today) && matches(file, query)),
        sort,
        calendar,
        today,
      ),
    [files, tab, query, sort, calendar, today],
  );
  const { status } = live;
  const source = useMemo(
    (): RowSource<RequestFile> => ({
      key: JSON.stringify([status, tab, query, sort, rows.map(({ row }) => row.id)]),
      loadPage: (offset, limit) =>
        status === 'loading' ? new Promise(() => {}) : Promise.resolve({ rows: rows.slice(offset, offset + limit), total: rows.length }),
    }),
    [status, tab, query, sort, rows],
  );
  const opened = files.find((file) => file.row.id === openId);
  const words = { open: t('tabOpen'), late: t('tabLate'), done: t('tabDone'), all: t('tabAll') };
  return (
    <ListPage<RequestFile>
      title={t('title')}
      caption={t('caption', { open: files.filter(isOpen).length, total: files.length })}
      actions={[]}
      source={source}
      columns={columnsOf(t, locale, calendar, today)}
      layoutKey="requests"
      rowId={(file) => file.row.id}
      rowName={(file) => file.number ?? file.row.information}
      sort={sort}
      onSort={setSort}
      search={{ value: query, onChange: setQuery, placeholder: t('searchPlaceholder') }}
      views={{
        items: tabs.map((id) => ({ id, label: words[id], count: files.filter((file) => inTab(file, id, calendar, today)).length })),
        current: tab,
        onChange: (id) => setTab(id as Tab),
      }}
      openId={openId}
      onOpen={(file) => setOpenId(file.row.id)}
      onCloseDetail={() => setOpenId(undefined)}
      detail={opened ? <RequestDetail key={opened.row.id} file={opened} /> : undefined}
      listWidth={576}
      filtered={query !== '' || files.length > 0}
      empty={{ icon: FileText, title: t('emptyTitle'), text: t('emptyText') }}
    />
  );
}

function inTab(file: RequestFile, tab: Tab, calendar: OfficeCalendar, today: CalendarDate): boolean {
  if (tab === 'all') return true;
  if (tab === 'done') return isDone(file);
  if (tab === 'late') return requestDue(file.known, calendar, today)?.judgement.state === 'overdue';
  return !isDone(file);
}

function matches({ row, number }: RequestFile, query: string): boolean {
  const text = fold([number, row.information, row.applicant.name, row.applicant.contact].filter((part) => part !== null).join(' '));
  return fold(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function sorted(
  files: readonly RequestFile[],
  { column, descending }: { readonly column: string; readonly descending: boolean },
  calendar: OfficeCalendar,
  today: CalendarDate,
): readonly RequestFile[] {
  const key = (file: RequestFile): string => {
    if (column === 'due') return requestDue(file.known, calendar, today)?.deadline.dueOn ?? '9999';
    return column === 'subject' ? fold(file.row.information) : file.row.receivedAt;
  };
  const inOrder = files.toSorted((a, b) => key(a).localeCompare(key(b)) || (a.row.receivedAt < b.row.receivedAt ? 1 : -1));
  return descending ? inOrder.toReversed() : inOrder;
}

const columnsOf = (t: RequestText, locale: Locale, calendar: OfficeCalendar, today: CalendarDate): readonly ListColumn<RequestFile>[] => [
  {
    id: 'number',
    label: t('colNumber'),
    width: 176,
    fixed: true,
    sortable: true,
    cell: ({ number, known }) => <TwoLine strong first={number ?? t('unnumbered')} second={t(stateWords[known.state])} />,
  },
  {
    id: 'subject',
    label: t('colSubject'),
    sortable: true,
    cell: ({ row }) => <TwoLine first={row.information} second={row.applicant.name} title={row.information} />,
  },
  {
    id: 'due',
    label: t('colDue'),
    width: 148,
    sortable: true,
    cell: (file) => {
      const due = requestDue(file.known, calendar, today);
      if (due)
        return (
          <DueCell date={formatShortDate(due.deadline.dueOn, locale)} left={leftText(t, due.judgement)} tone={toneOf(due.judgement)} />
        );
      return file.known.noticeOn ? <TwoLine first={formatShortDate(file.known.noticeOn, locale)} second={t('answered')} /> : null;
    },
  },
];
