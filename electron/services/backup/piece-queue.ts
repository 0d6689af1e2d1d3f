/** Pieces on their way from one side to the other: asks for the next when one is taken, so that never more than a few wait. */
export interface PieceQueue<T> extends AsyncIterable<T> {
  push(piece: T): void;
  end(): void;
  fail(cause: Error): void;
}

export function pieceQueue<T>(askForMore: () => void): PieceQueue<T> {
  const pieces: T[] = [];
  let state: 'open' | 'ended' | Error = 'open';
  let wake: () => void = () => {};
  const changed = () => new Promise<void>((resolve) => (wake = resolve));
  return {
    push(piece) {
      pieces.push(piece);
      wake();
    },
    end() {
      state = 'ended';
      wake();
    },
    fail(cause) {
      state = cause;
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        // What still waits is of no use after a fault, and asking for more would go on for ever.
        if (state instanceof Error) throw state;
        const piece = pieces.shift();
        if (piece !== undefined) {
          askForMore();
          yield piece;
          continue;
        }
        if (state === 'ended') return;
        await changed();
      }
    },
  };
}
