import { describe, expect, it } from 'vitest';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { expectOk } from '#shared/lib/result.ts';
import { type FileColumn, tableFile } from './table-file.ts';

interface Line {
  readonly name: string;
  readonly boxes: number | null;
}
const columns: readonly FileColumn<Line>[] = [
  { label: 'Nama', text: ({ name }) => name },
  { label: 'Boks', text: ({ boxes }) => boxes },
];
const rows: readonly Line[] = [
  { name: 'Dinas "A"; seksi', boxes: 3 },
  { name: '=HYPERLINK("x")', boxes: null },
  { name: '007', boxes: 0 },
];

describe('a register as a file', () => {
  it('is CSV that Excel opens, in which nothing runs', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(tableFile('csv', 'Penerimaan', columns, rows));

    expect(text).toBe('\uFEFFNama;Boks\r\n"Dinas ""A""; seksi";3\r\n"\'=HYPERLINK(""x"")";\r\n007;0\r\n');
  });

  it.each(['csv', 'xlsx'] as const)('comes back from %s as it was', (kind) => {
    const table = expectOk(readTable(tableFile(kind, 'Penerimaan', columns, rows)));

    const lines = table.text.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe('Nama;Boks');
    expect(lines[3]).toBe('007;0');
  });
});
