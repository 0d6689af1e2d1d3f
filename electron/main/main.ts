/** Entry of the desktop program. Nothing here awaits readiness at the top level: Electron waits for this module first. */
import { app } from 'electron';
import { declareScheme } from './app-protocol.ts';
import { prepare } from './prepare.ts';
import { run } from './run.ts';

declareScheme();
const prepared = prepare(process.argv.slice(1));
// A second start only brings the first one forward.
if (prepared) void app.whenReady().then(() => run(prepared));
else app.exit(0);
