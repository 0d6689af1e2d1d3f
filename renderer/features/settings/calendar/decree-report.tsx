import { CircleCheck, CircleMinus, CirclePlus, PencilLine, TriangleAlert } from 'lucide-react';
import { FormGrid } from '#renderer/ui/form/field.tsx';
import { PlainText } from '#renderer/ui/form/plain-field.tsx';
import { Tick } from '#renderer/ui/form/tick.tsx';
import { TwoLine } from '#renderer/ui/list/cells.tsx';
import { Banner } from '#renderer/ui/parts/banner.tsx';
import type { IconType } from '#renderer/ui/parts/icon.tsx';
import { Tag, type Tone } from '#renderer/ui/parts/tag.tsx';
import { type Text, useLocale, useText } from '#renderer/ui/use-text.ts';
import { StepHead } from '#renderer/ui/wizard/step-head.tsx';
import type { DecreePlan, PlannedDay } from '#shared/domain/calendar/decree-plan.ts';
import type { DecreeDay, DecreeIssue } from '#shared/domain/calendar/decree-rows.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import { formatLongDate, formatNumber } from '#shared/i18n/format.ts';
import css from '../settings.module.css';
import { SettingsTable } from '../settings-table.tsx';
import type { OpenedDecree } from './opened-decree.ts';

interface Props {
  readonly opened: OpenedDecree;
  readonly plan: DecreePlan;
  readonly basis: string;
  readonly onBasis: (basis: string) => void;
  readonly onChange: (opened: OpenedDecree) => void;
}

type State = PlannedDay['state'] | 'gone' | 'refused';

interface Line {
  readonly id: string;
  readonly row: number | null;
  readonly on: string;
  readonly name: string;
  readonly note: string;
  readonly kind: string;
  readonly state: State;
}

const looks: Readonly<Record<State, { readonly icon: IconType; readonly tone: Tone }>> = {
  new: { icon: CirclePlus, tone: 'stamp' },
  changed: { icon: PencilLine, tone: 'soon' },
  same: { icon: CircleCheck, tone: 'plain' },
  gone: { icon: CircleMinus, tone: 'soon' },
  refused: { icon: TriangleAlert, tone: 'late' },
};

/** The dry run of a decree file: every row with what becomes of it, refused ones first. */
export function DecreeReport({ opened, plan, basis, onBasis, onChange }: Props) {
  const t = useText('calendar');
  const locale = useLocale();
  const lines = useLines(opened, plan);
  const count = (state: State) => formatNumber(lines.filter((line) => line.state === state).length, locale);
  const edit = (year: number, changes: Partial<OpenedDecree['years'][number]>) =>
    onChange({ ...opened, years: opened.years.map((known) => (known.year === year ? { ...known, ...changes } : known)) });
  return (
    <div className={css.stack}>
      <StepHead title={t('reportTitle', { name: opened.name })}>
        {t('reportCounts', { added: count('new'), changed: count('changed'), same: count('same'), refused: count('refused') })}
      </StepHead>
      {opened.refused.length > 0 && <Banner tone="soon" title={t('refusedHelp')} />}
      <FormGrid>
        <PlainText label={t('basis')} help={t('basisHelp')} required span={6} value={basis} onChange={onBasis} />
        {opened.years.map(({ year, whole, source }) => (
          <div key={year} style={{ gridColumn: '1 / -1' }} className={css.stack}>
            <label className={css.tickLine} htmlFor={`whole-${year}`}>
              <Tick id={`whole-${year}`} checked={whole} onChange={(event) => edit(year, { whole: event.target.checked })} />
              <span>
                <b>{t('whole', { year })}</b>
                <small>{t('wholeHelp')}</small>
              </span>
            </label>
            {whole && (
              <PlainText
                label={t('source', { year })}
                help={t('sourceHelp')}
                required
                span={6}
                value={source}
                onChange={(text) => edit(year, { source: text })}
              />
            )}
          </div>
        ))}
      </FormGrid>
      <SettingsTable<Line>
        label={t('rows')}
        rows={lines}
        rowId={(line) => line.id}
        columns={[
          { id: 'row', label: t('row'), width: 72, cell: (line) => line.row ?? '' },
          { id: 'on', label: t('on'), width: 210, cell: (line) => line.on },
          { id: 'name', label: t('name'), cell: (line) => <TwoLine first={line.name} {...(line.note ? { second: line.note } : {})} /> },
          { id: 'kind', label: t('kind'), width: 150, cell: (line) => line.kind },
          {
            id: 'state',
            label: t('state'),
            width: 120,
            cell: (line) => (
              <Tag icon={looks[line.state].icon} tone={looks[line.state].tone}>
                {t(`state_${line.state}`)}
              </Tag>
            ),
          },
        ]}
      />
    </div>
  );
}

function useLines({ refused }: OpenedDecree, { rows, gone }: DecreePlan): readonly Line[] {
  const t = useText('calendar');
  const s = useText('settings');
  const locale = useLocale();
  const kindOf = (kind: DecreeDay['kind']) => (kind === 'closure' ? t('kind_closure') : s(`kind_${kind}`));
  return [
    ...refused.map(({ row, issues }) => ({
      id: `refused ${row}`,
      row,
      on: '',
      name: issues.map((issue) => issueText(issue, t)).join('; '),
      note: '',
      kind: '',
      state: 'refused' as const,
    })),
    ...rows.map(({ day, state, before }) => ({
      id: `${day.row} ${day.on} ${day.name}`,
      row: day.row,
      on: formatLongDate(day.on, locale),
      name: day.name,
      note: before ? beforeText({ ...before, kind: kindOf(before.kind) }, t) : (day.decree ?? ''),
      kind: kindOf(day.kind),
      state,
    })),
    // What a row puts in the place of another is told by that row.
    ...gone
      .filter((day) => !rows.some(({ day: { on }, before }) => on === day.on && before?.name === day.name))
      .map((day) => ({
        id: `gone ${day.on} ${day.name}`,
        row: null,
        on: formatLongDate(day.on, locale),
        name: day.name,
        note: day.decree ?? '',
        kind: kindOf(day.kind),
        state: 'gone' as const,
      })),
  ];
}

const beforeText = (
  before: { readonly name: string; readonly kind: string; readonly decree: string | null },
  t: Text<'calendar'>,
): string =>
  before.decree ? t('beforeDecree', { ...before, decree: before.decree }) : t('before', { name: before.name, kind: before.kind });

// The codes of the issues are the ends of their keys.
const issueText = ({ code, text }: DecreeIssue, t: Text<'calendar'>): string =>
  t(`issue_${code.slice('decree.'.length)}` as MessageKey<'calendar'>, { text } as never);
