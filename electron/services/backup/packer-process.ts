/** The utility process that packs, encrypts, checks and decrypts, so that the window stays quick. */
import type { FromPacker, ToPacker } from './packer-messages.ts';
import { runPacker } from './run-packer.ts';

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}
const port = (process as unknown as { readonly parentPort: ParentPort }).parentPort;

await runPacker({
  post: (message: FromPacker) => port.postMessage(message),
  // Main is the only one that holds the other end.
  listen: (onMessage) => port.on('message', (event) => onMessage(event.data as ToPacker)),
  close: () => process.exit(0),
});
