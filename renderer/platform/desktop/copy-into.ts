/** One file to a chosen folder: main copies and compares, the window hears how far it is and passes a cancel on. */
import { err, ok } from '#shared/lib/result.ts';
import type { FilesPort } from '../platform.ts';
import { type DesktopApi, outcome, value } from './bridge.ts';

type CopyInto = FilesPort['copyInto'];

export async function copyInto(
  { files, on }: Pick<DesktopApi, 'files' | 'on'>,
  job: string,
  ...[folder, { hash, name }, onBytes, signal]: Parameters<CopyInto>
): ReturnType<CopyInto> {
  if (signal.aborted) return err({ code: 'cancelled' });
  const cancel = () => {
    // The call that copies tells what became of it.
    value(files.cancelCopy(job)).catch(() => undefined);
  };
  const stop = on('files.progress', (event) => {
    if (event.job === job) onBytes(event.bytes);
  });
  signal.addEventListener('abort', cancel);
  try {
    const copied = await outcome(files.copyInto(job, folder, hash, name));
    return copied.ok ? ok({ name: copied.value.name, compared: true }) : copied;
  } finally {
    stop();
    signal.removeEventListener('abort', cancel);
  }
}
