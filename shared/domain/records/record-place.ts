/**
 * A storage place as one line of text: "Gedung A > Ruang Arsip > Rak 3 > Baris 2 > Boks 12 > Folder 4" (domain.md 4.3). A piece
 * says its level by its first word; one that does not takes the level after the piece before it, and that is said.
 */
export const placeKinds = ['building', 'room', 'rack', 'row', 'box', 'folder'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export interface PlacePart {
  readonly kind: PlaceKind;
  readonly name: string;
}

export interface PlacePath {
  readonly parts: readonly PlacePart[];
  /** A level was taken from its position. */
  readonly guessed: boolean;
}

const WORDS: readonly (readonly [PlaceKind, RegExp])[] = [
  ['building', /^(?:gedung|gd\.?|building|depo|depot)\b/i],
  ['room', /^(?:ruang(?:an)?|rg\.?|r\.|room|lantai)\b/i],
  ['rack', /^(?:rak|lemari|almari|filing cabinet|kabinet|roll o'? ?pack|rack|cabinet)\b/i],
  ['row', /^(?:baris|lajur|shelf|laci|row|drawer)\b/i],
  ['box', /^(?:boks|box|bok|dus|kotak)\b/i],
  ['folder', /^(?:folder|map|ordner|odner|guide)\b/i],
];

/** Pieces between ">" and its kin; one in quotes may hold them. */
const PIECES = /\s*(?:\p{L}+:\s*)?"(?:[^"]|"")*"(?=\s*(?:[>»›/,;|]|$))|[^>»›/,;|]+/gu;
/** "Rak: R-07": a level said outright, for names that do not say it themselves. */
const EXPLICIT = /^(gedung|ruang|rak|baris|boks|folder):\s*(.+)$/is;
const KIND_WORDS: Readonly<Record<PlaceKind, string>> = {
  building: 'Gedung',
  room: 'Ruang',
  rack: 'Rak',
  row: 'Baris',
  box: 'Boks',
  folder: 'Folder',
};
const KIND_OF_WORD = new Map(placeKinds.map((kind) => [KIND_WORDS[kind].toLowerCase(), kind]));

/** Reads a place; undefined where the text is empty or goes deeper than a folder. */
export function parsePlace(text: string): PlacePath | undefined {
  const parts: PlacePart[] = [];
  let guessed = false;
  for (const piece of text.match(PIECES) ?? []) {
    const [, word, rest = piece] = EXPLICIT.exec(piece.trim()) ?? [];
    const quoted = /^"(.*)"$/s.exec(rest.trim())?.[1];
    const name = quoted === undefined ? rest.replace(/\s+/g, ' ').trim() : quoted.replaceAll('""', '"');
    if (name === '') continue;
    const said = word === undefined ? WORDS.find(([, pattern]) => pattern.test(name))?.[0] : KIND_OF_WORD.get(word.toLowerCase());
    const kind = said ?? placeKinds[parts.length === 0 ? placeKinds.indexOf('room') : levelOf(parts.at(-1)) + 1];
    if (kind === undefined) return undefined;
    if (said === undefined) guessed = true;
    parts.push({ kind, name });
  }
  const ordered = parts.toSorted((a, b) => levelOf(a) - levelOf(b));
  const repeated = ordered.some((part, index) => part.kind === ordered[index - 1]?.kind);
  return parts.length === 0 || repeated ? undefined : { parts: ordered, guessed };
}

/** The same line again, from the building down. */
export const placeText = (parts: readonly PlacePart[]): string => parts.map(({ name }) => name).join(' > ');

/** The line from which `parsePlace` reads exactly these parts, whatever their names. */
export const exactPlaceText = (parts: readonly PlacePart[]): string =>
  parts
    .map(({ kind, name }) => {
      const plain = name === name.replace(/\s+/g, ' ').trim() && !/[>»›/,;|"]/.test(name) && !EXPLICIT.test(name);
      const text = plain ? name : `"${name.replaceAll('"', '""')}"`;
      return plain && WORDS.find(([, pattern]) => pattern.test(name))?.[0] === kind ? text : `${KIND_WORDS[kind]}: ${text}`;
    })
    .join(' > ');

const levelOf = (part: PlacePart | undefined): number => (part ? placeKinds.indexOf(part.kind) : -1);
