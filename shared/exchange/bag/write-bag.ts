/** The texts of a bag of version 1.0: SHA-512 because RFC 8493 wants it, SHA-256 because every machine can check it. */
import { DECLARATION_FILE } from './declaration.ts';
import { encodedPath } from './path.ts';

export interface PayloadFile {
  /** Relative to the bag, with "/". */
  readonly path: string;
  readonly bytes: number;
  readonly sums: { readonly sha512: string; readonly sha256: string };
}

export interface BagContent {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly program: string;
  readonly organization?: string;
  readonly identifier?: string;
  readonly description?: string;
  readonly payload: readonly PayloadFile[];
}

type NamedText = readonly [name: string, text: string];

const ALGORITHMS = ['sha512', 'sha256'] as const;

const manifestText = (files: readonly PayloadFile[], algorithm: (typeof ALGORITHMS)[number]): string =>
  files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sums }) => `${sums[algorithm]}  ${encodedPath(path)}\n`)
    .join('');

/** bagit.txt, bag-info.txt and the payload manifests. */
export const bagTagFiles = (content: BagContent): readonly NamedText[] => [
  [DECLARATION_FILE, 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
  ['bag-info.txt', infoText(content)],
  ...ALGORITHMS.map((algorithm): NamedText => [`manifest-${algorithm}.txt`, manifestText(content.payload, algorithm)]),
];

/** The tag manifests over all other tag files. */
export const tagManifests = (tags: readonly PayloadFile[]): readonly NamedText[] =>
  ALGORITHMS.map((algorithm): NamedText => [`tagmanifest-${algorithm}.txt`, manifestText(tags, algorithm)]);

function infoText({ on, program, organization, identifier, description, payload }: BagContent): string {
  const bytes = payload.reduce((total, file) => total + file.bytes, 0);
  const elements: readonly (readonly [string, string | undefined])[] = [
    ['Source-Organization', organization],
    ['External-Identifier', identifier],
    ['External-Description', description],
    ['Bagging-Date', on],
    ['Bag-Software-Agent', program],
    ['Payload-Oxum', `${bytes}.${payload.length}`],
  ];
  // A line break would begin another label.
  return elements.map(([label, value]) => (value?.trim() ? `${label}: ${value.replace(/\s+/g, ' ').trim()}\n` : '')).join('');
}
