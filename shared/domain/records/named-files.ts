/**
 * Softcopies that a list names, found in a folder. Lists are written on other machines: letters of either case, either slash, a drive
 * in front, or no ending at all still mean the same file; where several could be meant, none is taken.
 */
export interface FolderFile {
  /** From the chosen folder down, with its name first: "Pindai/2024/a.pdf". */
  readonly path: string;
}

export type FoundFile<F> = { readonly found: 'one'; readonly file: F } | { readonly found: 'none' | 'several' };

/** One cell may name several: each on a line, or with ";" or "|" between them. */
export const fileNames = (cell: string): readonly string[] =>
  cell
    .split(/[;|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** What systems leave in folders by themselves. */
export const isOwnFile = (path: string): boolean => !/(?:^|\/)(?:\.[^/]*|thumbs\.db|desktop\.ini|~\$[^/]*)$/i.test(path);

export function folderFinder<F extends FolderFile>(files: readonly F[]): (name: string) => FoundFile<F> {
  const byName = Map.groupBy(files, ({ path }) => baseName(normal(path)));
  const byStem = Map.groupBy(files, ({ path }) => stem(baseName(normal(path))));
  return (name) => {
    const wanted = normal(name);
    const base = baseName(wanted);
    const candidates = byName.get(base) ?? byStem.get(base) ?? [];
    if (candidates.length < 2) return only(candidates);
    // Of the same name in several folders the way to it decides.
    return only(
      candidates.filter(({ path }) => normal(path) === wanted || normal(path).endsWith(`/${wanted}`)),
      'several',
    );
  };
}

function only<F>(files: readonly F[], otherwise: 'none' | 'several' = 'none'): FoundFile<F> {
  const [file] = files;
  if (file === undefined) return { found: otherwise };
  return files.length === 1 ? { found: 'one', file } : { found: 'several' };
}

const normal = (path: string): string => path.normalize('NFC').trim().replaceAll('\\', '/').replace(/^\.\//, '').toLowerCase();

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const stem = (name: string): string => (name.lastIndexOf('.') > 0 ? name.slice(0, name.lastIndexOf('.')) : name);
