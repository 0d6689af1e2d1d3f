/** What a check of a bag can find. Whether one is an error or a warning depends on the version that the bag declares. */

export const bagFindingCodes = [
  // The bag as a whole.
  'bag.notFolder',
  'bag.unreadable',
  'declaration.missing',
  'declaration.byteOrderMark',
  'declaration.notUtf8',
  'declaration.version',
  'declaration.versionUnknown',
  'declaration.encoding',
  'declaration.encodingUnknown',
  'declaration.form',
  'declaration.extraLines',
  'payloadFolder.missing',
  // Tag files as texts.
  'text.byteOrderMark',
  'text.encoding',
  'line.malformed',
  'line.blank',
  'line.indented',
  // Manifests.
  'manifest.none',
  'manifest.name',
  'manifest.algorithmUnsupported',
  'manifest.twin',
  'checksum.form',
  'checksum.mismatch',
  'checksum.unverified',
  'tagManifest.manifestNotListed',
  'tagManifest.listsTagManifest',
  'tagManifest.listsPayload',
  'tagManifest.setsDiffer',
  'tagManifest.notListed',
  // Paths.
  'path.leavesBag',
  'path.outsidePayload',
  'path.folder',
  'path.repeated',
  'path.repeatedOtherwise',
  'path.caseTwin',
  'path.formTwin',
  'path.otherForm',
  'path.asterisk',
  'path.dotSlash',
  'path.backslash',
  'path.percent',
  'path.trailingSpace',
  'path.nameNotUtf8',
  'link.leavesBag',
  'link.circle',
  // Files.
  'file.missing',
  'file.toFetch',
  'file.unreadable',
  'file.special',
  'payload.notListed',
  'payload.notInAllManifests',
  // bag-info.txt.
  'info.line',
  'info.whitespace',
  'info.oxumForm',
  'info.oxumRepeated',
  'info.oxumMismatch',
  // fetch.txt.
  'fetch.line',
  'fetch.url',
  'fetch.length',
  'fetch.lengthDiffers',
  'fetch.notListed',
  'fetch.outsidePayload',
] as const;

export type BagFindingCode = (typeof bagFindingCodes)[number];

export interface BagFinding {
  readonly code: BagFindingCode;
  /** The file of the bag that it is about, relative to the bag; empty for the bag as a whole. */
  readonly path: string;
  /** Line of a tag file, counted from 1. */
  readonly line?: number;
  /** What stands there: a line, a name, two figures. Never the content of a payload file. */
  readonly detail?: string;
}

export interface BagVerdict {
  readonly errors: readonly BagFinding[];
  readonly warnings: readonly BagFinding[];
}

export interface BagReport {
  error(finding: BagFinding): void;
  warn(finding: BagFinding): void;
  /** An error where the version forbids it, a warning where it does not. */
  judge(isError: boolean, finding: BagFinding): void;
  verdict(): BagVerdict;
}

/** Keeps the findings in order; the same one is told once. */
export function bagReport(): BagReport {
  const kept = { errors: new Map<string, BagFinding>(), warnings: new Map<string, BagFinding>() };
  const keep = (into: Map<string, BagFinding>, finding: BagFinding): void => {
    const key = JSON.stringify([finding.code, finding.path, finding.line ?? 0, finding.detail ?? '']);
    if (!into.has(key)) into.set(key, finding);
  };
  const error = (finding: BagFinding) => keep(kept.errors, finding);
  const warn = (finding: BagFinding) => keep(kept.warnings, finding);
  return {
    error,
    warn,
    judge: (isError, finding) => (isError ? error : warn)(finding),
    verdict: () => ({ errors: [...kept.errors.values()], warnings: [...kept.warnings.values()] }),
  };
}
