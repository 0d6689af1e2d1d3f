import { ArrowLeft, SearchX, TriangleAlert } from 'lucide-react';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { formatNumber } from '#shared/i18n/format.ts';
import type { Action } from '../action.ts';
import { PageHead } from '../frame/page.tsx';
import { useActionKeys } from '../key-layers.tsx';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { type TabItem, Tabs } from '../parts/tabs.tsx';
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
import { SearchBox } from './search-box.tsx';
import { nothingSelected, type Selection, selectedCount } from './selection.ts';
import { type RowSource, usePages } from './use-pages.ts';

export interface ListPageProps<Row> {
  readonly title: string;
  /** A quiet line beside the title; without it the number found stands there. */
  readonly caption?: ReactNode;
  /** All rows without any filter, for "47 dari 18.412". */
  readonly totalOfAll?: number;
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
    readonly onSave?: () => void;
  };
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
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  const onRange = useCallback((first: number, last: number) => setRange([first, last]), []);
  const body = useRef<HTMLDivElement>(null);
  useActionKeys([...props.actions, ...(props.more ?? [])]);

  const figure = (value: number) => formatNumber(value, locale);
  const found = props.totalOfAll !== undefined && state.status === 'ready' && (
    <span aria-live="polite">
      <b>{figure(state.total)}</b> {t('found', { found: '', total: figure(props.totalOfAll) }).trim()}
    </span>
  );
  const searchBox = search && (
    <SearchBox
      value={search.value}
      onChange={search.onChange}
      placeholder={search.placeholder}
      wide={search.lead ?? false}
      onDown={() => body.current?.querySelector<HTMLElement>('[role=grid]')?.focus()}
    />
  );
  const count = selectedCount(selection, state.total);
  const asPane = Boolean(facets?.pane) && wide;
  const withDetail = props.detail !== undefined && props.detail !== null;
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
        {asPane && facets && <FacetPane groups={facets.groups} onToggle={facets.onToggle} />}
        <section
          className={asPane ? `${css.listPane} ${css.bordered}` : css.listPane}
          aria-label={t('list')}
          style={wide && withDetail && props.listWidth ? { width: props.listWidth, flex: 'none' } : undefined}
        >
          {views && (
            <div className={css.tabsRow}>
              <Tabs label={t('savedViews')} items={views.items} current={views.current} onChange={views.onChange} />
              <span className={css.tools}>
                {views.onSave && (
                  <Button tone="text" onClick={views.onSave}>
                    {t('saveView')}
                  </Button>
                )}
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
              rowId={props.rowId}
              rowName={props.rowName}
              openId={props.openId}
              onOpen={props.onOpen}
              sort={props.sort}
              onSort={props.onSort}
              selection={bulk ? selection : undefined}
              onSelection={setSelection}
              onRange={onRange}
            />
          )}
          <ListFoot first={range[0]} last={range[1]} total={state.total} loading={state.status === 'loading'} />
        </section>
        {withDetail && (
          <section className={css.detailPane} aria-label={t('detail')}>
            {props.onCloseDetail && (
              <div className={css.backBar}>
                <Button tone="text" icon={ArrowLeft} onClick={props.onCloseDetail}>
                  {t('backToList')}
                </Button>
              </div>
            )}
            {props.detail}
          </section>
        )}
      </div>
    </>
  );
}

function NothingThere<Row>({ empty, filtered = false, facets }: ListPageProps<Row>) {
  const t = useText('ui');
  if (!filtered) {
    return (
      <EmptyState icon={empty.icon} title={empty.title} actions={empty.actions ?? []}>
        {empty.text}
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
