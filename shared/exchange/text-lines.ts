/**
 * Lines of a text that arrives in pieces, ended by LF, CR or CRLF (RFC 8493 section 2.3). A last line without an end counts; an empty rest
 * does not.
 */
export interface LineSplitter {
  /** The lines that this piece completes. */
  push(text: string): readonly string[];
  /** What is left when nothing follows. */
  end(): readonly string[];
}

export function lineSplitter(): LineSplitter {
  let rest = '';
  const take = (text: string, last: boolean): string[] => {
    const all = rest + text;
    // A carriage return at the very end may be half of a CRLF: it waits for the next piece.
    const held = !last && all.endsWith('\r') ? 1 : 0;
    const lines = all.slice(0, all.length - held).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? '') + all.slice(all.length - held);
    return lines;
  };
  return {
    push: (text) => take(text, false),
    end: () => {
      const lines = take('', true);
      const last = rest;
      rest = '';
      return last === '' ? lines : [...lines, last];
    },
  };
}

export function linesOf(text: string): readonly string[] {
  const splitter = lineSplitter();
  return [...splitter.push(text), ...splitter.end()];
}
