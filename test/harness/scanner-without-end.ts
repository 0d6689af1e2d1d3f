/**
 * The program of the scanner's kill test: looks into the folder and releases what it has written down, until it is killed. It writes down as
 * the window does: on the disk before the source may go, and what it knows already not again.
 */
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { ScannerFolder } from '#electron/services/scanner/scanner-folder.ts';
import { FileVault } from '#electron/services/vault/file-vault.ts';

const [dataFolder = '', share = '', book = ''] = process.argv.slice(2);
const scanner = new ScannerFolder({ dataFolder, vault: new FileVault(dataFolder), askFolder: async () => share });
await scanner.choose();
const known = new Set(readFileSync(book, 'utf8').split('\n'));
for (let idle = 0; idle < 4; ) {
  const { ready, state } = await scanner.look();
  for (const { name, hash, modifiedMs } of ready) {
    const line = JSON.stringify([name, hash, modifiedMs]);
    if (!known.has(line)) {
      const handle = openSync(book, 'a');
      writeSync(handle, `${line}\n`);
      fsyncSync(handle);
      closeSync(handle);
      known.add(line);
    }
    await scanner.release({ name, hash, modifiedMs });
  }
  idle = ready.length === 0 && state.growing === 0 ? idle + 1 : 0;
}
