import { CircleCheck, CircleHelp, MapPinX, PackageSearch, PackageX, ScanLine } from 'lucide-react';
import { StatTile, StatTiles } from '#renderer/ui/parts/stat-tile.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import type { Counts } from '#shared/domain/shelf-check/check-results.ts';
import { formatNumber } from '#shared/i18n/format.ts';

interface Props {
  readonly counts: Counts;
  /** While it runs, what was not met is not yet missing. */
  readonly running: boolean;
}

/** The figures of a check. */
export function CheckCounts({ counts, running }: Props) {
  const t = useText('shelfCheck');
  const locale = useLocale();
  const figure = (value: number) => formatNumber(value, locale);
  return (
    <StatTiles>
      <StatTile
        label={t('found')}
        figure={figure(counts.found)}
        note={`${t('expected')}: ${figure(counts.expected)}`}
        icon={CircleCheck}
        tone="done"
      />
      <StatTile
        label={t(running ? 'unmet' : 'missing')}
        figure={figure(counts.missing)}
        icon={running ? ScanLine : PackageX}
        tone={!running && counts.missing > 0 ? 'late' : 'plain'}
      />
      <StatTile label={t('misplaced')} figure={figure(counts.misplaced)} icon={MapPinX} tone={counts.misplaced > 0 ? 'late' : 'plain'} />
      <StatTile label={t('lent')} figure={figure(counts.lent)} icon={PackageSearch} />
      {counts.unknown + counts.gone > 0 && (
        <StatTile label={t('unknown')} figure={figure(counts.unknown + counts.gone)} icon={CircleHelp} tone="late" />
      )}
    </StatTiles>
  );
}
