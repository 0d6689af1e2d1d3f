import { measureRawFts } from './raw-fts.ts';

self.addEventListener('message', (event: MessageEvent<{ count: number; rounds: number }>) => {
  measureRawFts(event.data.count, event.data.rounds).then(
    (figures) => self.postMessage(figures),
    (cause: unknown) => {
      throw cause;
    },
  );
});
