/** Original names as every file system takes them, each once: Windows tells no letters apart by their case. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 150;

export interface PlainNames {
  /** The same file keeps the first name that it was given. */
  nameOf(hash: string, wanted: string): string;
}

export function plainNames(): PlainNames {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  return {
    nameOf(hash, wanted) {
      const known = given.get(hash);
      if (known !== undefined) return known;
      const plain = plainName(wanted);
      let name = plain;
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = numberedName(plain, number);
      taken.add(name.toLowerCase());
      given.set(hash, name);
      return name;
    },
  };
}

export function plainName(wanted: string): string {
  const cleaned = wanted
    .normalize('NFC')
    .replace(/[\p{Cc}/\\:*?"<>|]/gu, '_')
    .replace(/[. ]+$/, '')
    .replace(/^[. ]+/, '');
  const { stem, extension } = split(cleaned === '' ? 'tanpa-nama' : cleaned);
  const short = `${stem.slice(0, LONGEST - extension.length)}${extension}`;
  return RESERVED.test(short) ? `_${short}` : short;
}

export function numberedName(name: string, number: number): string {
  const { stem, extension } = split(name);
  return `${stem} (${number})${extension}`;
}

function split(name: string): { readonly stem: string; readonly extension: string } {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= 10 ? { stem: name.slice(0, dot), extension: name.slice(dot) } : { stem: name, extension: '' };
}
