/** The packer in this process, behind a line that copies each message as the border between two processes does. */

import type { StartPacker } from '#electron/services/backup/packer-job.ts';
import type { FromPacker, Line, ToPacker } from '#electron/services/backup/packer-messages.ts';
import { runPacker } from '#electron/services/backup/run-packer.ts';

export const inProcessPacker: StartPacker = () => {
  let toMain: (message: FromPacker) => void = () => {};
  let toPacker: (message: ToPacker) => void = () => {};
  const packer: Line<ToPacker, FromPacker> = {
    post: (message) => queueMicrotask(() => toMain(structuredClone(message))),
    listen: (onMessage) => {
      toPacker = onMessage;
    },
    close: () => {},
  };
  runPacker(packer).catch((cause: unknown) => {
    throw cause;
  });
  return {
    post: (message) => queueMicrotask(() => toPacker(structuredClone(message))),
    listen: (onMessage) => {
      toMain = onMessage;
    },
    close: () => {},
  };
};
