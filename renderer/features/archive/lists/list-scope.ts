/** What a list is about: which list, whose records, of what time, of which berkas. It is the address of the page. */
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type ArchiveListKind, archiveListKinds } from '#shared/domain/archive-lists/archive-lists.ts';
import type { ListPeriod } from '#shared/domain/archive-lists/list-period.ts';
import { formatDate, type Locale } from '#shared/i18n/format.ts';
import { isCalendarDate } from '#shared/lib/calendar-date.ts';
import type { ListText } from './list-cells.ts';

export interface ListScope {
  readonly kind: ArchiveListKind;
  readonly unitId: string | null;
  readonly period: ListPeriod;
  /** Only what lies in these; empty for all. */
  readonly fileIds: readonly string[];
  readonly openId: string | undefined;
}

export function useListScope() {
  const [params, setParams] = useSearchParams();
  const scope = useMemo((): ListScope => {
    const date = (name: string) => {
      const text = params.get(name);
      return isCalendarDate(text) ? text : null;
    };
    return {
      kind: archiveListKinds.find((kind) => kind === params.get('daftar')) ?? 'files',
      unitId: params.get('unit'),
      period: { from: date('dari'), to: date('sampai') },
      fileIds: params.get('berkas')?.split(',').filter(Boolean) ?? [],
      openId: params.get('buka') ?? undefined,
    };
  }, [params]);
  const setScope = useCallback(
    (change: Partial<ListScope>) => {
      const { kind, unitId, period, fileIds, openId } = { ...scope, ...change };
      const words: readonly (readonly [string, string | null | undefined])[] = [
        ['daftar', kind === 'files' ? null : kind],
        ['unit', unitId],
        ['dari', period.from],
        ['sampai', period.to],
        ['berkas', fileIds.join(',')],
        ['buka', openId],
      ];
      setParams(Object.fromEntries(words.flatMap(([name, value]) => (value ? [[name, value]] : []))), { replace: true });
    },
    [scope, setParams],
  );
  return [scope, setScope] as const;
}

/** Null where no end is given. */
export function periodText({ from, to }: ListPeriod, t: ListText, locale: Locale): string | null {
  if (from !== null && to !== null) return t('fromTo', { from: formatDate(from, locale), to: formatDate(to, locale) });
  if (from !== null) return t('since', { from: formatDate(from, locale) });
  return to === null ? null : t('until', { to: formatDate(to, locale) });
}
