import { measurePeer } from './measure-peer.ts';
import type { PeersOrder } from './peers.ts';

self.addEventListener('message', (event: MessageEvent<PeersOrder>) => {
  measurePeer(event.data).then(
    (figures) => self.postMessage(figures),
    (cause: unknown) => {
      throw cause;
    },
  );
});
