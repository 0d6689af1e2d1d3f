import { TwoLine } from '#renderer/ui/list/cells.tsx';
import type { OrderedColumn } from '#renderer/ui/list/ordered.ts';
import type { ArchiveListKind } from '#shared/domain/archive-lists/archive-lists.ts';
import type { ListText } from './list-cells.ts';
import type { ListRow, listOrders } from './list-row.ts';

type Column = OrderedColumn<ListRow, keyof typeof listOrders>;

/** What the paper says of each record, two lines to a cell. */
export function listColumns(kind: ArchiveListKind, t: ListText): readonly Column[] {
  const inactive = kind === 'inactive';
  const vital = kind === 'vital';
  const columns: Readonly<Record<string, Column>> = {
    file: {
      id: 'file',
      label: t('colFile'),
      width: 150,
      cell: ({ line, listed }) => {
        const number = [line.fileNumber, line.itemNumber].filter(Boolean).join(' / ');
        const second = listed.isFile ? t('isFile') : (line.within?.title ?? t('unfiled'));
        return <TwoLine first={number || '—'} second={second} title={second} strong={listed.isFile} />;
      },
    },
    record: {
      id: 'record',
      label: t('colRecord'),
      fixed: true,
      sortable: true,
      cell: ({ line }) => <TwoLine first={line.description} second={line.unit} title={line.description} />,
    },
    code: {
      id: 'code',
      label: t('colCode'),
      width: 208,
      sortable: true,
      cell: ({ line }) => <TwoLine first={line.code || '—'} second={line.span} title={line.span} />,
    },
    unit: {
      id: 'unit',
      label: t('colUnit'),
      width: 176,
      sortable: true,
      hiddenAtFirst: true,
      cell: ({ line }) => <TwoLine first={line.unit} title={line.unit} />,
    },
    quantity: {
      id: 'quantity',
      label: t('colQuantity'),
      width: 148,
      cell: ({ line }) => <TwoLine first={line.quantity || '—'} second={inactive ? line.note : line.medium} title={line.note} />,
    },
    state: {
      id: 'state',
      label: t('colState'),
      width: 120,
      hiddenAtFirst: true,
      cell: ({ line }) => <TwoLine first={line.state || '—'} />,
    },
    place: {
      id: 'place',
      label: t('colPlace'),
      width: 168,
      hiddenAtFirst: !inactive && !vital,
      cell: ({ line }) => <TwoLine first={line.spot || '—'} second={line.place} title={line.place} />,
    },
    retention: {
      id: 'retention',
      label: t('colRetention'),
      width: 320,
      hiddenAtFirst: !inactive,
      cell: ({ line }) => <TwoLine first={line.retention || '—'} title={line.retention} />,
    },
    category: {
      id: 'category',
      label: t('colCategory'),
      width: 96,
      hiddenAtFirst: true,
      cell: ({ line }) => <TwoLine first={line.category} />,
    },
    protection: {
      id: 'protection',
      label: t('colProtection'),
      width: 200,
      hiddenAtFirst: !vital,
      cell: ({ line }) => (
        <TwoLine
          first={line.protection || '—'}
          second={line.secondCopy}
          title={[line.protection, line.secondCopy].filter(Boolean).join('. ')}
        />
      ),
    },
  };
  const { protection, ...others } = columns;
  return Object.values(vital ? columns : others);
}
