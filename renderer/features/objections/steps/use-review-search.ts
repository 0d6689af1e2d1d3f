/** One search over the public information list, the excluded parts of approved consequence tests and the records, for the review of an objection. */
import { useMemo } from 'react';
import { dipOption, matching } from '#renderer/cases/dip-choices.ts';
import { recordOption } from '#renderer/cases/record-choices.ts';
import { accessUserOf } from '#renderer/commands/access-user.ts';
import type { DaluangDb } from '#renderer/db/database.ts';
import { readConsequenceTests } from '#renderer/db/queries/consequence-tests.ts';
import { readDipEntries } from '#renderer/db/queries/dip.ts';
import { searchPage } from '#renderer/search/fallback.ts';
import type { SearchClient } from '#renderer/search/search-client.ts';
import { useToday } from '#renderer/state/office.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import type { PickerOption, SearchOptions } from '#renderer/ui/picker/picker-option.ts';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { can, type SecurityClass, securityClasses } from '#shared/domain/access/access.ts';
import { exclusionsOn } from '#shared/domain/consequence/consequence-test.ts';
import type { FoundItem } from '#shared/domain/objections/objection-events.ts';
import { fold } from '#shared/domain/search/fold.ts';
import { formatDate } from '#shared/i18n/format.ts';

/** An option's id says what it is: `record 0198...`. */
export function foundOf(option: PickerOption): FoundItem {
  const [entity, id = ''] = option.id.split(' ');
  const label = [option.code, option.label].filter(Boolean).join('  ');
  return { entity: entity === 'consequenceTest' || entity === 'dipEntry' ? entity : 'record', id, label };
}

export function useReviewSearch(records: 'withExcluded' | 'only' = 'withExcluded'): SearchOptions {
  const ctx = useCommandContext();
  const { search } = useServices();
  const t = useText('objectionFlow');
  const dip = useText('dip');
  const locale = useLocale();
  const today = useToday();
  return useMemo(
    () => async (query, offset, limit) => {
      if (query.trim() === '') return { rows: [], total: 0 };
      const words = fold(query).split(/\s+/).filter(Boolean);
      const tests = records === 'only' ? [] : await readConsequenceTests(ctx.db);
      const excluded = tests.flatMap((test): readonly PickerOption[] =>
        exclusionsOn(test.course, test.parts, today)
          .filter(({ part }) => words.every((word) => fold(`${test.row.subject} ${part}`).includes(word)))
          .map(({ part, until }) => ({
            id: `consequenceTest ${test.row.id}`,
            label: `${test.row.subject}: ${part}`,
            detail: until ? t('searchExcluded', { date: formatDate(until, locale) }) : t('searchExcludedOpenEnd'),
          })),
      );
      const listed = records === 'only' ? [] : matching(await readDipEntries(ctx.db, today), query);
      const entries = listed.map((entry): PickerOption => {
        const option = dipOption(entry, { t: dip, locale, today });
        return { ...option, id: `dipEntry ${option.id}`, detail: t('searchDip', { what: option.detail ?? '' }) };
      });
      const before = [...entries, ...excluded];
      const user = await accessUserOf(ctx);
      const securityClass = securityClasses.filter((one) => user !== null && can(user, 'record.view', { securityClass: one }).allowed);
      const first = Math.max(0, offset - before.length);
      const page = await searchPage(
        search,
        ctx.db,
        { entity: 'record', text: query, filters: { securityClass }, offset: first, limit },
        'review',
      );
      if (page.status !== 'ready') return { rows: [], total: 0 };
      const closed = records === 'only' ? new Set<string>() : await excludedRecords(search, ctx.db, query, securityClass);
      const found = page.rows.map(({ id, card }): PickerOption => {
        const said = closed.has(id) ? t('searchExcludedOpenEnd') : null;
        return { ...recordOption(id, card, said), id: `record ${id}` };
      });
      const head = before.slice(offset);
      return { rows: [...head, ...found].slice(0, limit), total: page.total + before.length };
    },
    [ctx, search, t, dip, locale, today, records],
  );
}

const MOST_MARKED = 200;

/** Of what is found, the records that the archive holds as excluded from the public (class of information, not of security). */
async function excludedRecords(
  search: SearchClient,
  db: DaluangDb,
  text: string,
  securityClass: readonly SecurityClass[],
): Promise<ReadonlySet<string>> {
  const filters = { securityClass, accessClass: ['excluded'] };
  const page = await searchPage(search, db, { entity: 'record', text, filters, limit: MOST_MARKED }, 'review excluded');
  return new Set(page.status === 'ready' ? page.ids : []);
}
