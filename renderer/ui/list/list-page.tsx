import { ArrowLeft, SearchX, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { formatCount, formatNumber } from '#shared/i18n/format.ts';
import type { Action } from '../action.ts';
import { PageHead } from '../frame/page.tsx';
import { useActionKeys } from '../key-layers.tsx';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { type TabItem, Tabs } from '../parts/tabs.tsx';
import { useStable } from '../use-stable.ts';
import { useLocale, useText } from '../use-text.ts';
import { useWide } from '../use-wide.ts';
import { BulkBar } from './bulk-bar.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { type ListColumn, type Sort, useColumns } from './columns.ts';
import { type FacetGroup, FacetPane, FacetRow, type ToggleFacet } from './facets.tsx';
import { ListFoot } from './list-foot.tsx';
import css from './list-page.module.css';
import { ListSkeleton } from './list-skeleton.tsx';
import { ListTable } from './list-table.tsx';
import { type ListOrder, OrderMenu } from './order-menu.tsx';
import { SearchBox } from './search-box.tsx';
import { nothingSelected, type Selection, selectedCount } from './selection.ts';
import { type RowSource, usePages } from './use-pages.ts';
import { usePreview } from './use-preview.ts';
import { ViewMenu } from './view-menu.tsx';
import { useVisibleRange } from './visible-range.ts';

export interface ListPageProps<Row> {
  readonly title: string;
  /** A quiet line beside the title; without it the number found stands there. */
  readonly caption?: ReactNode;
  /** All rows without any filter, for "47 dari 18.412". */
  readonly totalOfAll?: number;
  /** There are more than `totalOfAll`. */
  readonly moreOfAll?: boolean;
  readonly actions: readonly Action[];
  readonly more?: readonly Action[];

  readonly source: RowSource<Row>;
  readonly columns: readonly ListColumn<Row>[];
  /** Name under which widths and choice of columns are kept on this PC. */
  readonly layoutKey: string;
  readonly lines?: 1 | 2;
  readonly rowId: (row: Row) => string;
  readonly rowName: (row: Row) => string;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;

  readonly search?: {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly placeholder: string;
    /** Beside the title and wide, for lists that are mostly searched. */
    readonly lead?: boolean;
  };
  readonly views?: {
    readonly items: readonly TabItem[];
    readonly current: string;
    readonly onChange: (id: string) => void;
    /** Keeps what is shown now under a name; absent where there is nothing to keep. */
    readonly onSave?: ((name: string) => void) | undefined;
    /** Gives up the view shown; absent where it is not one that a person saved. */
    readonly onRemove?: (() => void) | undefined;
  };
  /** The orders that can be chosen, in the foot of the list. */
  readonly order?: ListOrder;
  readonly facets?: {
    readonly groups: readonly FacetGroup[];
    readonly onToggle: ToggleFacet;
    readonly onClear: () => void;
    /** From 1280 px beside the list; below always the row. */
    readonly pane?: boolean;
    /** The group whose values stand open in the row. */
    readonly openGroup?: string;
  };
  /** Makes the rows tickable; the bar shows what can be done with the ticked ones. */
  readonly bulk?: (selection: Selection, count: number, clear: () => void) => readonly Action[];

  readonly openId?: string | undefined;
  /** `move`: the row under the arrows; `enter`: the person goes into it. */
  readonly onOpen: (row: Row, how: 'move' | 'enter') => void;
  readonly onCloseDetail?: () => void;
  readonly detail?: ReactNode;
  /** What stands beside the list while nothing is open and there is room: its first row. */
  readonly preview?: (row: Row) => ReactNode;
  /** Width of the list beside the detail, in px. */
  readonly listWidth?: number;
  readonly empty: {
    readonly icon: Parameters<typeof EmptyState>[0]['icon'];
    readonly title: string;
    readonly text: string;
    readonly actions?: readonly Action[];
  };
  /** Whether a search or a filter is on: nothing found is something else than nothing there. */
  readonly filtered?: boolean;
}

/** A list with all that belongs to it. Rows come a page at a time from `source`; everything else is told by props. */
export function ListPage<Row>(props: ListPageProps<Row>) {
  const { facets, views, search, bulk } = props;
  const t = useText('ui');
  const locale = useLocale();
  const wide = useWide();
  const { cache, state } = usePages(props.source);
  const layout = useColumns(props.columns, props.layoutKey);
  const [selection, setSelection] = useState<Selection>(nothingSelected);
  // What was ticked in one view is not meant in another.
  const [tickedIn, setTickedIn] = useState(views?.current);
  if (views?.current !== tickedIn) {
    setTickedIn(views?.current);
    setSelection(nothingSelected);
  }
  const range = useVisibleRange();
  const saveView = useStable((name: string) => views?.onSave?.(name));
  const removeView = useStable(() => views?.onRemove?.());
  const sortBy = useStable((wanted: Sort) => props.onSort?.(wanted));
  const sortColumn = props.sort?.column;
  const sortDown = props.sort?.descending ?? false;
  const sort = useMemo(() => (sortColumn === undefined ? undefined : { column: sortColumn, descending: sortDown }), [sortColumn, sortDown]);
  const closeDetail = useStable(() => props.onCloseDetail?.());
  const onToggle = useStable((group: string, value: string) => facets?.onToggle(group, value));
  const body = useRef<HTMLDivElement>(null);
  const detailPane = useRef<HTMLElement>(null);
  useActionKeys([...props.actions, ...(props.more ?? [])]);
  const toList = () => body.current?.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });

  const preview = usePreview(state.total > 0 ? cache.rowAt(0) : undefined, props.rowId);
  const previewed = wide && props.preview && props.openId === undefined ? preview : undefined;
  const detail = previewed && props.preview ? props.preview(previewed) : props.detail;
  const openId = previewed ? props.rowId(previewed) : props.openId;

  // Beside each other the record stays where it is and only the focus goes back; one above the other it makes room.
  const leave = () => {
    if (!wide) props.onCloseDetail?.();
    toList();
  };
  useActionKeys([{ id: 'list.back', label: t('backToList'), key: 'Esc', allowed: true, hidden: true, run: leave }], {
    active: props.openId !== undefined && props.onCloseDetail !== undefined,
  });
  /** Grows with each going in, so that the detail takes the focus also where it was open already. */
  const [entered, setEntered] = useState(0);
  useEffect(() => {
    if (entered > 0) detailPane.current?.focus({ preventScroll: true });
  }, [entered]);
  const open = (row: Row, how: 'move' | 'enter') => {
    props.onOpen(row, how);
    if (how === 'enter') setEntered((times) => times + 1);
  };

  const figure = (value: number, more: boolean) => formatCount(value, more, locale);
  const found = props.totalOfAll !== undefined && state.status === 'ready' && (
    <span aria-live="polite">
      <b>{figure(state.total, state.more)}</b> {t('found', { found: '', total: figure(props.totalOfAll, props.moreOfAll ?? false) }).trim()}
    </span>
  );
  const searchBox = search && (
    <SearchBox
      value={search.value}
      onChange={search.onChange}
      placeholder={search.placeholder}
      wide={search.lead ?? false}
      onDown={toList}
      onEnter={() => {
        const first = cache.rowAt(0);
        if (first !== undefined && !state.stale) open(first, 'enter');
      }}
    />
  );
  const count = selectedCount(selection, state.total);
  const asPane = Boolean(facets?.pane) && wide;
  const withDetail = detail !== undefined && detail !== null;
  const tools = <ColumnMenu layout={layout} />;

  return (
    <>
      <PageHead
        title={props.title}
        lead={search?.lead ? searchBox : undefined}
        caption={props.caption ?? found}
        tail={search?.lead ? undefined : searchBox}
        actions={props.actions}
        more={props.more ?? []}
      />
      <div className={withDetail ? `${css.body} ${css.withDetail}` : css.body} ref={body}>
        {asPane && facets && <FacetPane groups={facets.groups} onToggle={onToggle} />}
        <section
          className={asPane ? `${css.listPane} ${css.bordered}` : css.listPane}
          aria-label={t('list')}
          style={wide && withDetail && props.listWidth ? { width: props.listWidth, flex: 'none' } : undefined}
        >
          {views && (
            <div className={css.tabsRow}>
              <Tabs label={t('savedViews')} items={views.items} current={views.current} onChange={views.onChange} />
              <span className={css.tools}>
                {'onSave' in views && <ViewMenu onSave={views.onSave && saveView} onRemove={views.onRemove && removeView} />}
                {asPane || !facets ? tools : null}
              </span>
            </div>
          )}
          {facets && !asPane && (
            <FacetRow groups={facets.groups} openGroup={facets.openGroup} onToggle={facets.onToggle} onClear={facets.onClear}>
              {tools}
            </FacetRow>
          )}
          {bulk && count > 0 && (
            <BulkBar
              count={count}
              actions={bulk(selection, count, () => setSelection(nothingSelected))}
              onClear={() => setSelection(nothingSelected)}
            />
          )}
          {state.status === 'loading' && <ListSkeleton lines={props.lines ?? 2} />}
          {state.status === 'error' && (
            <EmptyState
              icon={TriangleAlert}
              tone="late"
              title={t('listFailed')}
              actions={[{ id: 'list.retry', label: t('retry'), allowed: true, tone: 'primary', run: () => cache.retry() }]}
            >
              {t('listFailedHelp')}
            </EmptyState>
          )}
          {state.status === 'ready' && state.total === 0 && <NothingThere {...props} />}
          {state.status === 'ready' && state.total > 0 && (
            <ListTable
              label={props.title}
              layout={layout}
              lines={props.lines ?? 2}
              cache={cache}
              state={state}
              question={props.source.key}
              rowId={props.rowId}
              rowName={props.rowName}
              openId={openId}
              onOpen={open}
              sort={sort}
              onSort={props.onSort && sortBy}
              selection={bulk ? selection : undefined}
              onSelection={setSelection}
              onRange={range.set}
            />
          )}
          <ListFoot range={range} total={state.total} more={state.more} loading={state.status === 'loading'}>
            {props.order && <OrderMenu order={props.order} />}
          </ListFoot>
        </section>
        {withDetail && (
          <section className={css.detailPane} aria-label={t('detail')} ref={detailPane} tabIndex={-1}>
            {props.onCloseDetail && !previewed && (
              <div className={css.backBar}>
                <Button tone="text" icon={ArrowLeft} onClick={closeDetail}>
                  {t('backToList')}
                </Button>
              </div>
            )}
            {detail}
          </section>
        )}
      </div>
    </>
  );
}

function NothingThere<Row>({ empty, filtered = false, facets, views, search }: ListPageProps<Row>) {
  const t = useText('ui');
  const locale = useLocale();
  if (!filtered) {
    return (
      <EmptyState icon={empty.icon} title={empty.title} actions={empty.actions ?? []}>
        {empty.text}
      </EmptyState>
    );
  }
  const narrowed = (search?.value ?? '') !== '' || (facets?.groups.some(({ values }) => values.some(({ on }) => on)) ?? false);
  const view = views?.items.find(({ id }) => id === views.current);
  if (views && view && !narrowed) {
    const next = views.items.find(({ id, count }) => id !== views.current && (count ?? 0) > 0);
    const open = next && {
      id: 'list.nextView',
      label: t('viewOpen', { view: next.label, figure: formatNumber(next.count ?? 0, locale) }),
      allowed: true,
      run: () => views.onChange(next.id),
    };
    return (
      <EmptyState icon={empty.icon} title={t('viewEmpty', { view: view.label })} actions={open ? [open] : []}>
        {t('viewEmptyHelp')}
      </EmptyState>
    );
  }
  const clear = facets ? [{ id: 'list.clear', label: t('clearFilters'), allowed: true, run: facets.onClear }] : [];
  return (
    <EmptyState icon={SearchX} title={t('nothingFound')} actions={clear}>
      {t('nothingFoundHelp')}
    </EmptyState>
  );
}
