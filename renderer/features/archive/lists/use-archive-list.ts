/** The records of the chosen list: compiled from the archive, narrowed by period, berkas and words, a page at a time on the screen. */
import { useCallback, useMemo, useState } from 'react';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { archiveList, type ListedRecord } from '#renderer/db/queries/archive-lists.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { type Reckon, useReckoned } from '#renderer/state/use-reckoned.ts';
import type { Sort } from '#renderer/ui/list/columns.ts';
import { ordered } from '#renderer/ui/list/ordered.ts';
import type { RowSource } from '#renderer/ui/list/use-pages.ts';
import { can } from '#shared/domain/access/access.ts';
import type { ArchiveListKind } from '#shared/domain/archive-lists/archive-lists.ts';
import { inPeriod } from '#shared/domain/archive-lists/list-period.ts';
import { fold } from '#shared/domain/search/fold.ts';
import type { Locale } from '#shared/i18n/format.ts';
import { type ListText, listLine } from './list-cells.ts';
import { type ListRow, listOrders } from './list-row.ts';
import type { ListScope } from './list-scope.ts';

interface Compiled {
  readonly of: string;
  readonly records: readonly ListedRecord[];
}

const none: readonly ListedRecord[] = [];

export function useArchiveList({ kind, unitId, period, fileIds }: ListScope, t: ListText, locale: Locale) {
  const ctx = useCommandContext();
  const today = useToday();
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>();
  const question = `${kind} ${unitId ?? ''}`;
  const reckon: Reckon<Compiled> = useCallback(
    async (signal, onProgress) => {
      const user = await accessUserOf(ctx);
      const shows = (record: Parameters<typeof can>[2]) => user !== null && can(user, 'record.view', record).allowed;
      const records = await archiveList(ctx.db, today, { kind, unitId, signal, onProgress, shows });
      return records && { of: question, records };
    },
    [ctx, today, kind, unitId, question],
  );
  const found = useReckoned(reckon);
  // What was compiled for another list is none of this one.
  const data = found.data?.of === question ? found.data.records : null;
  const listed = useMemo(() => narrowed(data ?? none, kind, fileIds), [data, kind, fileIds]);
  const dated = useMemo(() => listed.filter((one) => placeIn(one, period) === 'in'), [listed, period]);
  const undated = useMemo(() => listed.filter((one) => placeIn(one, period) === 'undated').length, [listed, period]);
  const rows = useMemo(() => {
    const words = fold(query).split(/\s+/).filter(Boolean);
    const matching = words.length === 0 ? dated : dated.filter((one) => words.every((word) => haystackOf(one).includes(word)));
    return sort ? ordered(matching, listOrders, sort, () => 0) : matching;
  }, [dated, query, sort]);
  const ready = data !== null;
  const { revision } = found;
  const source = useMemo(
    (): RowSource<ListRow> => ({
      key: JSON.stringify([ready, question, period, fileIds, query, sort]),
      revision,
      loadPage: (offset, limit) =>
        // Nothing is known yet: the list stays with its skeleton until it is compiled.
        ready
          ? Promise.resolve({
              rows: rows.slice(offset, offset + limit).map((one) => ({ id: one.record.id, listed: one, line: listLine(one, t, locale) })),
              total: rows.length,
            })
          : new Promise(() => {}),
    }),
    [ready, revision, rows, question, period, fileIds, query, sort, t, locale],
  );
  return { reckoned: { ...found, data }, ready, source, rows, official: dated, undated, query, setQuery, sort, setSort };
}

const narrowed = (records: readonly ListedRecord[], kind: ArchiveListKind, fileIds: readonly string[]): readonly ListedRecord[] =>
  kind !== 'contents' || fileIds.length === 0 ? records : records.filter(({ file }) => file !== null && fileIds.includes(file.id));

const placeIn = ({ record, isFile, span }: ListedRecord, period: ListScope['period']) => inPeriod(isFile ? span : record.date, period);

const haystackOf = ({ record, code, unit, file }: ListedRecord): string =>
  fold(
    [record.description, record.letterNumber, record.fileNumber, file?.fileNumber, record.creator, code?.code, unit]
      .filter(Boolean)
      .join(' '),
  );
