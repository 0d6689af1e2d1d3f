/** What else an offline application could be built on, with the same texts, in a worker of its own (see measure-peer.ts). */
export interface PeerFigures {
  readonly size: number;
  readonly buildSeconds: number;
  /** Milliseconds of each query as it is typed. */
  readonly pages: readonly number[];
}

export interface PeersOrder {
  readonly peer: 'memory' | 'pouch';
  readonly size: number;
  readonly rounds: number;
}

export const peerInWorker = (order: PeersOrder): Promise<PeerFigures> => {
  const worker = new Worker(new URL('./peers.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', (event: MessageEvent<PeerFigures>) => {
      worker.terminate();
      resolve(event.data);
    });
    worker.postMessage(order);
  });
};
