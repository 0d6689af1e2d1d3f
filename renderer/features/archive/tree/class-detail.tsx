import { Archive } from 'lucide-react';
import { useServices } from '#renderer/state/services.ts';
import { useLive } from '#renderer/state/use-live.ts';
import { DetailBlock, DetailPage } from '#renderer/ui/detail/detail-page.tsx';
import { Facts } from '#renderer/ui/detail/record-parts.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { formatNumber } from '#shared/i18n/format.ts';
import { retentionText } from '../retention-text.ts';
import { useNavigateTo } from '../use-navigate-to.ts';
import type { ClassNode } from './class-nodes.ts';

/** A class in the tree: where it stands, what it holds, which rule hangs on it. The lowest class is the series of its records. */
export function ClassDetail({ way }: { readonly way: readonly ClassNode[] }) {
  const t = useText('archiveTree');
  const archive = useText('archive');
  const locale = useLocale();
  const { gate } = useServices();
  const go = useNavigateTo();
  const node = way.at(-1);
  const rule = useLive(async () => (node ? ((await gate.db.rows('classCode').get(node.id)) ?? null) : null), [gate.db, node?.id]);
  if (!node) return null;
  const said = rule.status === 'ready' && rule.data ? retentionText(rule.data, archive, locale) : null;
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
        .join(' › ')}
      footActions={[
        {
          id: 'tree.list',
          label: t('openList'),
          icon: Archive,
          allowed: node.direct > 0,
          run: () => go({ pathname: '/arsip', search: `?${new URLSearchParams({ 'f.class': node.id })}` }),
        },
      ]}
    >
      <DetailBlock>
        <Facts facts={facts} columns />
      </DetailBlock>
    </DetailPage>
  );
}
