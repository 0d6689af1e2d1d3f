import { useToday, useZone } from '#renderer/state/office.ts';
import { Button } from '#renderer/ui/parts/button.tsx';
import { useLocale, useText } from '#renderer/ui/use-text.ts';
import { ruleInForce } from '#shared/domain/deadlines/deadline-rules.ts';
import { type OfficeRule, type SettableKey, settableKeys } from '#shared/domain/deadlines/office-rules.ts';
import { formatDate, formatNumber } from '#shared/i18n/format.ts';
import { civilDateOf, instant } from '#shared/lib/civil-time.ts';
import css from '../settings.module.css';
import { SettingsTable } from '../settings-table.tsx';

interface Props {
  readonly rules: readonly OfficeRule[];
  readonly names: ReadonlyMap<string, string>;
  readonly onRemove: (rule: OfficeRule) => void;
}

interface Line {
  readonly key: SettableKey;
  readonly length: string;
  readonly since: string;
  readonly by: string;
  /** Null where it is shipped: that is never taken out. */
  readonly rule: OfficeRule | null;
}

/** Every limit with its versions: the shipped rule, then what the office set, with who set it and on what ground. */
export function RuleList({ rules, names, onRemove }: Props) {
  const t = useText('calendar');
  const locale = useLocale();
  const zone = useZone();
  const today = useToday();
  const length = (days: number, unit: OfficeRule['unit']) => `${formatNumber(days, locale)} ${t(`unit_${unit}`)}`;
  const lines = settableKeys.flatMap((key): readonly Line[] => {
    const shipped = ruleInForce(key, today);
    const first: Line = {
      key,
      length: length(shipped.days ?? 0, shipped.unit),
      since: t('ruleSince', { date: formatDate(shipped.effectiveFrom, locale), basis: shipped.law }),
      by: t('shipped'),
      rule: null,
    };
    const own = rules
      .filter((rule) => rule.key === key)
      .map((rule): Line => {
        const start = rule.countsFrom ? `, ${t(`start_${rule.countsFrom}`)}` : '';
        return {
          key,
          length: `${length(rule.days, rule.unit)}${start}`,
          since: t('ruleSince', { date: formatDate(rule.effectiveFrom, locale), basis: rule.basis }),
          by: t('ruleBy', {
            who: names.get(rule.personId) ?? t('system'),
            date: formatDate(civilDateOf(instant(rule.setAt), zone), locale),
          }),
          rule,
        };
      });
    return [first, ...own];
  });
  return (
    <SettingsTable<Line>
      label={t('rules')}
      rows={lines}
      rowId={(line) => `${line.key} ${line.rule?.setAt ?? ''}`}
      columns={[
        { id: 'key', label: t('ruleKey'), width: 210, cell: (line) => (line.rule ? '' : t(`key_${line.key}`)) },
        { id: 'days', label: t('ruleDays'), width: 140, cell: (line) => line.length },
        {
          id: 'basis',
          label: t('ruleBasis'),
          cell: (line) => (
            <span className={css.twoLines}>
              {line.since}
              <small>{line.by}</small>
            </span>
          ),
        },
        {
          id: 'remove',
          label: t('ruleRemove'),
          quiet: true,
          width: 90,
          cell: ({ rule }) =>
            rule && (
              <span className={css.ends}>
                <Button tone="text" onClick={() => onRemove(rule)}>
                  {t('ruleRemove')}
                </Button>
              </span>
            ),
        },
      ]}
    />
  );
}
