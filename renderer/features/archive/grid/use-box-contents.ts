/** The stored records of a box and the words that its grid needs: codes of the classification, terms of the lists. */
import { useMemo } from 'react';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import { activeScheme, codesOf } from '#renderer/db/queries/classification.ts';
import { recordsIn } from '#renderer/db/queries/locations.ts';
import { allOf } from '#renderer/db/queries/office.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { useLocale } from '#renderer/ui/use-text.ts';
import { can } from '#shared/domain/access/access.ts';
import { groupCodes } from '#shared/domain/classification/series.ts';
import type { GridField } from '#shared/domain/records/box-grid.ts';
import { formatRecordDate } from '#shared/i18n/format-record-date.ts';
import type { Row } from '#shared/schema/entities.ts';
import type { GridWords } from './box-desk.ts';
import { inBoxOrder } from './record-cells.ts';

export interface BoxContents {
  readonly records: readonly Row<'record'>[];
  /** Id -> code, also of editions before. */
  readonly codes: ReadonlyMap<string, string>;
  /** Code -> its title. */
  readonly titles: ReadonlyMap<string, string>;
  /** Codes of the edition in force. */
  readonly scheme: readonly Row<'classCode'>[];
  /** Codes that others stand below. */
  readonly groups: ReadonlySet<string>;
  readonly words: GridWords;
}

const lists: Readonly<Partial<Record<GridField, Row<'valueTerm'>['list']>>> = {
  state: 'recordState',
  extentUnit: 'extentUnit',
  condition: 'condition',
};

/** Null while it is read. */
export function useBoxContents(place: string): BoxContents | null {
  const ctx = useCommandContext();
  const locale = useLocale();
  const known = useLive(async () => {
    const scheme = await activeScheme(ctx.db);
    const [codes, terms] = await Promise.all([scheme ? codesOf(ctx.db, scheme.id) : [], allOf(ctx.db, 'valueTerm')]);
    return { codes, terms };
  }, [ctx.db]);
  const here = useLive(async () => {
    const [rows, user] = await Promise.all([recordsIn(ctx.db, [place]), accessUserOf(ctx)]);
    const records = inBoxOrder(rows.filter((row) => user !== null && can(user, 'record.view', row).allowed));
    const ids = [...new Set(records.flatMap(({ classCodeId }) => classCodeId ?? []))];
    const codes = await ctx.db.rows('classCode').bulkGet(ids);
    return { records, codes: new Map(codes.flatMap((code) => (code ? [[code.id, code.code] as const] : []))) };
  }, [ctx, place]);
  if (known.status === 'failed') throw known.cause;
  if (here.status === 'failed') throw here.cause;
  const words = useMemo(() => {
    if (known.status !== 'ready') return null;
    const ids = new Map(known.data.codes.map(({ code, id }) => [code, id]));
    const terms = known.data.terms.filter(({ active }) => active).toSorted((a, b) => a.position - b.position);
    const byList = Map.groupBy(terms, ({ list }) => list);
    return {
      scheme: known.data.codes,
      groups: groupCodes(known.data.codes),
      titles: new Map(known.data.codes.map(({ code, title }) => [code, title ?? code])),
      words: {
        codeIdOf: (code) => ids.get(code.trim()) ?? null,
        termsOf: (field) => {
          const list = lists[field];
          return list ? (byList.get(list)?.map(({ label }) => label) ?? []) : [];
        },
        dateText: (date) => formatRecordDate(date, locale),
      } satisfies GridWords,
    };
  }, [known, locale]);
  return useMemo(() => (words && here.status === 'ready' ? { ...words, ...here.data } : null), [words, here]);
}
