/** One line of fetch.txt: "url length filepath" (RFC 8493, section 2.2.3). */
export type FetchLine =
  | { readonly kind: 'blank' | 'malformed' }
  | {
      readonly kind: 'entry';
      readonly url: string;
      readonly urlValid: boolean;
      /** Null where it is left open with "-"; undefined where it is no number. */
      readonly bytes: number | null | undefined;
      readonly path: string;
    };

/** An absolute URI in the letters of RFC 3986. */
const ABSOLUTE_URI = /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;

export function readFetchLine(line: string): FetchLine {
  if (line.trim() === '') return { kind: 'blank' };
  const match = /^[ \t]*(\S+)[ \t]+(\S+)[ \t]+(.+)$/s.exec(line);
  if (!match) return { kind: 'malformed' };
  const [, url = '', length = '', path = ''] = match;
  const bytes = length === '-' ? null : /^\d+$/.test(length) ? Number(length) : undefined;
  return { kind: 'entry', url, urlValid: ABSOLUTE_URI.test(url), bytes, path: path.replace(/^(?:\.\/)+/, '') };
}
