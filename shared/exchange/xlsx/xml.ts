/**
 * Walks through the XML of a workbook tag by tag, without a tree: a sheet of 100,000 rows has millions of tags. Prefixes of namespaces are
 * left out. Entities of a document's own are not expanded, so none can grow.
 */
export interface XmlHandler {
  open?(name: string, attributes: string): void;
  text?(text: string): void;
  close?(name: string): void;
}

export function walkXml(xml: string, { open, text, close }: XmlHandler): void {
  let at = 0;
  for (;;) {
    const tag = xml.indexOf('<', at);
    if (tag < 0) return;
    if (text && tag > at) text(unescaped(xml.slice(at, tag)));
    if (xml.startsWith('<![CDATA[', tag)) {
      const end = xml.indexOf(']]>', tag);
      text?.(xml.slice(tag + 9, end < 0 ? undefined : end));
      at = end < 0 ? xml.length : end + 3;
      continue;
    }
    if (xml.startsWith('<!--', tag)) {
      const end = xml.indexOf('-->', tag);
      at = end < 0 ? xml.length : end + 3;
      continue;
    }
    const end = endOfTag(xml, tag);
    if (end < 0) return;
    at = end + 1;
    const first = xml[tag + 1];
    if (first === '?' || first === '!') continue;
    if (first === '/') {
      close?.(localName(xml.slice(tag + 2, end).trim()));
      continue;
    }
    const empty = xml[end - 1] === '/';
    const body = xml.slice(tag + 1, empty ? end - 1 : end);
    const gap = body.search(/\s/);
    const name = localName(gap < 0 ? body : body.slice(0, gap));
    open?.(name, gap < 0 ? '' : body.slice(gap));
    if (empty) close?.(name);
  }
}

/** A ">" may stand inside of an attribute. */
function endOfTag(xml: string, from: number): number {
  let end = xml.indexOf('>', from);
  while (end >= 0) {
    // An attribute that is closed, or a tag without any: nothing to count.
    const before = xml[xml[end - 1] === '/' ? end - 2 : end - 1];
    if (before === '"' || before === "'") return end;
    const body = xml.slice(from, end);
    if (body.split('"').length % 2 === 1 && (body.includes('"') || body.split("'").length % 2 === 1)) return end;
    end = xml.indexOf('>', end + 1);
  }
  return -1;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const patterns = new Map<string, RegExp>();

/** The value of an attribute, prefix left out; undefined where it is not there. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const match = pattern.exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : unescaped(value);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** For text and attributes. Control characters that XML forbids are left out. */
export const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those that XML 1.0 section 2.2 forbids
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
