/**
 * What differs between the versions of BagIt: drafts draft-kunze-bagit-00 (0.93) to -14 (0.97), and RFC 8493 (1.0). A rule that no
 * version states is not here.
 */
export const bagVersions = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'] as const;
export type BagVersion = (typeof bagVersions)[number];

export interface BagRules {
  readonly version: BagVersion;
  /** The file of metadata: "package-info.txt" until 0.95. */
  readonly infoFile: 'package-info.txt' | 'bag-info.txt';
  /** RFC 8493 is the first version that forbids what the drafts left open; most rules ask for no more than this. */
  readonly rfc: boolean;
  /** Exactly one space and nothing around it in bagit.txt. */
  readonly strictDeclaration: boolean;
}

export const isBagVersion = (text: string): text is BagVersion => bagVersions.some((version) => version === text);

export function rulesOf(version: BagVersion): BagRules {
  const at = bagVersions.indexOf(version);
  return {
    version,
    infoFile: at <= bagVersions.indexOf('0.95') ? 'package-info.txt' : 'bag-info.txt',
    rfc: version === '1.0',
    strictDeclaration: at >= bagVersions.indexOf('0.97'),
  };
}
