/** Finds the file that a written path means, and tells where that took more than the specification says. */
import type { BagFinding, BagReport } from '#shared/exchange/bag/findings.ts';
import { hasBarePercent, leavesBag, readingsOf, withoutDots } from '#shared/exchange/bag/path.ts';
import type { BagTree } from './bag-tree.ts';

export interface Found {
  /** As it is on the disk; as written where it is not there. */
  readonly path: string;
  readonly present: boolean;
}

export type FindInBag = (written: string, where: Pick<BagFinding, 'path' | 'line'>) => Found | null;

/** Null where the path may not be looked up at all: it leads out of the bag. Told already. */
export function finderIn(tree: BagTree, rfc: boolean, report: BagReport): FindInBag {
  const byForm = new Map<string, string>();
  for (const path of tree.files.keys()) byForm.set(path.normalize('NFC'), path);
  const isThere = (path: string) => tree.files.has(path) || tree.refused.has(path);

  return (written, where) => {
    if (rfc && hasBarePercent(written)) report.warn({ ...where, code: 'path.percent', detail: written });
    const readings = readingsOf(written, rfc);
    if (readings.some(({ path }) => leavesBag(path))) {
      report.error({ ...where, code: 'path.leavesBag', detail: written });
      return null;
    }
    for (const { path, lenient } of readings) {
      if (!isThere(path)) continue;
      if (lenient && !hasBarePercent(written)) report.warn({ ...where, code: 'path.percent', detail: written });
      return { path, present: true };
    }
    const first = readings[0]?.path ?? written;
    const plain = withoutDots(first);
    if (plain !== first && isThere(plain)) {
      report.warn({ ...where, code: 'path.dotSlash', detail: written });
      return { path: plain, present: true };
    }
    const other = byForm.get(plain.normalize('NFC'));
    if (other !== undefined) {
      report.warn({ ...where, code: 'path.otherForm', detail: written });
      return { path: other, present: true };
    }
    const slashed = first.replaceAll('\\', '/');
    if (!rfc && slashed !== first && isThere(slashed)) {
      report.warn({ ...where, code: 'path.backslash', detail: written });
      return { path: slashed, present: true };
    }
    const trimmed = first.trimEnd();
    if (trimmed !== first && isThere(trimmed)) {
      report.warn({ ...where, code: 'path.trailingSpace', detail: written });
      return { path: trimmed, present: true };
    }
    const folder = plain.replace(/\/+$/, '');
    if (tree.folders.has(folder)) {
      report.error({ ...where, code: 'path.folder', detail: written });
      return null;
    }
    return { path: plain, present: false };
  };
}

/**
 * Names that only differ in case or Unicode form: two files here, one on many other machines. No version forbids them (RFC 8493, section
 * 6.1, asks for care), so they are warned of.
 */
export function tellTwins(tree: BagTree, report: BagReport): void {
  const forms = new Map<string, string>();
  const letters = new Map<string, string>();
  for (const path of tree.files.keys()) {
    const form = path.normalize('NFC');
    const folded = form.toLowerCase();
    const [sameForm, sameLetters] = [forms.get(form), letters.get(folded)];
    if (sameForm !== undefined) report.warn({ code: 'path.formTwin', path, detail: sameForm });
    else if (sameLetters !== undefined) report.warn({ code: 'path.caseTwin', path, detail: sameLetters });
    if (sameForm === undefined) forms.set(form, path);
    if (sameLetters === undefined) letters.set(folded, path);
  }
}
