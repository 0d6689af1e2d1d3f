/** Tables of a comparison as people know them: the three registers by name, the rest together. */
import type { Text } from '#renderer/ui/use-text.ts';
import type { FigureLine } from './figures-table.tsx';

export interface TableFigure {
  readonly table: string;
  readonly expected: number;
  readonly found: number;
  readonly same: boolean;
}

const named = ['record', 'request', 'objection'] as const;

export function figureLines(tables: readonly TableFigure[], t: Text<'backup'>): readonly FigureLine[] {
  const isNamed = (table: string) => named.some((name) => name === table);
  const others = tables.filter(({ table }) => !isNamed(table));
  const lines = named.map((table): FigureLine => {
    const found = tables.find((candidate) => candidate.table === table);
    return { id: table, label: t(`entity_${table}`), expected: found?.expected ?? 0, found: found?.found ?? 0, same: found?.same ?? true };
  });
  return [
    ...lines,
    {
      id: 'others',
      label: t('entity_others'),
      expected: sum(others.map(({ expected }) => expected)),
      found: sum(others.map(({ found }) => found)),
      same: others.every(({ same }) => same),
    },
  ];
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
