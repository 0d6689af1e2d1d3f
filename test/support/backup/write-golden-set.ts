/**
 * Writes the golden set of the format's present version into an empty folder. Run once per version; what it wrote is committed
 * and never made again:  node test/support/backup/write-golden-set.ts test/fixtures/backups/v1
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { diskTree } from '#electron/services/backup/disk-tree.ts';
import { smallOffice, sourceOf } from './sample-log.ts';
import { testKeys, writeSample } from './sample-set.ts';

const folder = process.argv[2] ?? '.';
const office = smallOffice(2);
const lines = sourceOf(office).lines;
const late = lines.filter((line) => line.includes('Surat masuk 2'));
await writeSample(diskTree(folder), office, {
  limits: { partBytes: 600 },
  lines: lines.map((line) => line.replace('Surat masuk 2', 'Surat masuk, dahulu')),
  end: { late },
});
await writeFile(join(folder, 'recovery-key.txt'), `# kunci uji\n${testKeys.recovery.identity}\n`);
await writeFile(join(folder, 'office-key.txt'), `${testKeys.office.identity}\n`);
await writeFile(
  join(folder, 'expected.json'),
  `${JSON.stringify({ tables: sourceOf(office).end.tables, entries: office.items.length, files: [...office.files.keys()] }, null, 2)}\n`,
);
