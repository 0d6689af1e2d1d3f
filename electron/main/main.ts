/** Entry of the desktop program. Nothing here awaits readiness at the top level: Electron waits for this module first. */
import { app } from 'electron';
import { instantNow } from '../services/journal/note-files.ts';
import { createLogger } from '../services/log/logger.ts';
import { declareScheme } from './app-protocol.ts';
import { watchProcess } from './crash-handling.ts';
import { type Prepared, prepare } from './prepare.ts';
import { run } from './run.ts';

declareScheme();
const prepared = prepare(process.argv.slice(1));
// A second start only brings the first one forward.
if (prepared) start(prepared);
else app.exit(0);

function start(ready: Prepared): void {
  const log = createLogger(ready.logFolder, instantNow);
  const end = watchProcess(log, ready.logFolder);
  app
    .whenReady()
    .then(() => run(ready, log))
    .catch(end);
}
