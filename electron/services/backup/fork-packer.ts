import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { StartPacker } from './packer-job.ts';
import type { FromPacker, ToPacker } from './packer-messages.ts';

/** Starts packers as utility processes. `programs` is the folder of the bundled programs. */
export const forkPacker =
  (programs: string): StartPacker =>
  () => {
    const child = utilityProcess.fork(join(programs, 'packer-process.js'), [], { serviceName: 'Daluang packer' });
    return {
      post: (message: ToPacker) => child.postMessage(message),
      listen(onMessage, onEnd) {
        child.on('message', (message: FromPacker) => onMessage(message));
        child.on('exit', onEnd);
      },
      close: () => child.kill(),
    };
  };
