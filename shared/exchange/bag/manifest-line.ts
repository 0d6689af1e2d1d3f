/**
 * One line of a manifest: "checksum filepath". The quirks of md5sum and its kin are read too, because many bags were made by hand with
 * them; each is told (RFC 8493, section 6.1.3).
 */
export type ManifestQuirk = 'asterisk' | 'dotSlash' | 'indented' | 'escaped';

export type ManifestLine =
  | { readonly kind: 'blank' | 'comment' | 'malformed' }
  | {
      readonly kind: 'entry';
      /** In lower case. */
      readonly checksum: string;
      /** As written, after the quirks. */
      readonly path: string;
      readonly quirks: readonly ManifestQuirk[];
    };

export function readManifestLine(line: string): ManifestLine {
  if (line.trim() === '') return { kind: 'blank' };
  if (line.startsWith('#')) return { kind: 'comment' };
  const match = /^([ \t]*)(\\?)([0-9A-Fa-f]+)[ \t]+(\*?)(.+)$/s.exec(line);
  if (!match) return { kind: 'malformed' };
  const [, indent = '', mark = '', checksum = '', asterisk = '', rest = ''] = match;
  const unescaped = mark === '' ? rest : rest.replace(/\\([\\n])/g, (_, sign: string) => (sign === 'n' ? '\n' : '\\'));
  const path = unescaped.replace(/^(?:\.\/)+/, '');
  if (path.trim() === '') return { kind: 'malformed' };
  const quirks: ManifestQuirk[] = [];
  if (indent !== '') quirks.push('indented');
  if (mark !== '') quirks.push('escaped');
  if (asterisk !== '') quirks.push('asterisk');
  if (path !== unescaped) quirks.push('dotSlash');
  return { kind: 'entry', checksum: checksum.toLowerCase(), path, quirks };
}
