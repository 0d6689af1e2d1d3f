/** A process to be killed: appends to the journal of a folder and says each number once it is confirmed. */
import { writeSync } from 'node:fs';
import { anItem } from './entries.ts';
import { journalIn } from './journal-in.ts';

const [folder] = process.argv.slice(2);
const journal = journalIn(folder ?? '');
await journal.open('db-1', null);
if (journal.checked === null) await journal.begin('db-1');
for (;;) {
  const seq = journal.head.seq + 1;
  await journal.append([anItem(seq)]);
  writeSync(1, `${seq}\n`);
}
