import { Archive, CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { mayDo } from '#renderer/commands/office/may.ts';
import { updateRuleId } from '#renderer/db/queries/update-rules.ts';
import { useCommandContext, useServices } from '#renderer/state/services.ts';
import { useGo } from '#renderer/state/use-go.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { PATH_SIGN } from '#shared/lib/path-text.ts';
import { retentionText } from '../retention-text.ts';
import { RuleDialog } from '../updates/rule-dialog.tsx';
import { periodWords } from '../updates/update-words.ts';
import type { ClassNode } from './class-nodes.ts';

/** A class in the tree: where it stands, what it holds, which rule hangs on it. The lowest class is the series of its records. */
export function ClassDetail({ way }: { readonly way: readonly ClassNode[] }) {
  const t = useText('archiveTree');
  const archive = useText('archive');
  const locale = useLocale();
  const { gate } = useServices();
  const go = useGo();
  const words = useText('updates');
  const { actor } = useCommandContext();
  const [asking, setAsking] = useState(false);
  const node = way.at(-1);
  const rule = useLive(async () => (node ? ((await gate.db.rows('classCode').get(node.id)) ?? null) : null), [gate.db, node?.id]);
  const kept = useLive(async () => {
    const row = await gate.db.rows('updateRule').get(updateRuleId({ entity: 'classCode', id: node?.id ?? '' }));
    const unit = row?.unitId ? await gate.db.rows('unit').get(row.unitId) : undefined;
    return row && !row.void && row.months !== null ? { rule: { months: row.months, unitId: row.unitId }, unit: unit?.name ?? null } : null;
  }, [gate.db, node?.id]);
  const renewal = kept.status === 'ready' && kept.data ? periodWords(words, kept.data.rule, kept.data.unit) : null;
  const said = rule.status === 'ready' && rule.data ? retentionText(rule.data, archive, locale) : null;
  if (!node) return null;
  const figure = (value: number) => formatNumber(value, locale);
  const facts = [
    { id: 'total', label: t('classTotal'), value: figure(node.total) },
    { id: 'direct', label: t('classDirect'), value: figure(node.direct) },
    ...(node.children.length > 0 ? [{ id: 'below', label: t('classBelow'), value: figure(node.children.length) }] : []),
    ...(node.code === null
      ? []
      : [
          { id: 'series', label: t('classSeries'), value: t(node.children.length === 0 ? 'classSeriesIs' : 'classSeriesNot') },
          { id: 'retention', label: t('classRetention'), value: said?.active ?? t('classNoRule') },
          ...(renewal ? [{ id: 'renewal', label: words('rule'), value: renewal }] : []),
          ...(said?.afterwards ? [{ id: 'afterwards', label: t('classAfterwards'), value: said.afterwards }] : []),
        ]),
  ];
  return (
    <DetailPage
      {...(node.code === null ? {} : { code: node.code })}
      title={node.title}
      meta={way
        .slice(0, -1)
        .map(({ code, title }) => [code, title].filter(Boolean).join(' '))
        .join(PATH_SIGN)}
      footActions={[
        {
          id: 'tree.list',
          label: t('openList'),
          icon: Archive,
          allowed: node.direct > 0,
          run: () => go({ pathname: '/arsip', search: `?${new URLSearchParams({ 'f.class': node.id })}` }),
        },
        ...(node.code !== null && mayDo(actor, 'classification.import')
          ? [{ id: 'tree.renewal', label: words('rule'), icon: CalendarClock, allowed: true, run: () => setAsking(true) }]
          : []),
      ]}
    >
      <DetailBlock>
        <Facts facts={facts} columns />
      </DetailBlock>
      {asking && <RuleDialog subject={{ entity: 'classCode', id: node.id }} onClose={() => setAsking(false)} />}
    </DetailPage>
  );
}
