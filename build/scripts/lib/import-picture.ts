// From dependency-cruiser's modules to a Mermaid graph of folders: one arrow for each pair of folders with an import between them.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export type FolderImport = { readonly from: string; readonly to: string };

type Output = { modules: { source: string; dependencies: { resolved: string }[] }[] };

const topFolders = ['shared', 'renderer', 'electron', 'server'];

/** Every import that crosses a folder of the second level, each pair once, tests aside. */
export function cruiseFolders(base: string): FolderImport[] {
  const program = join(base, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(base, 'build/config/dependency-cruiser.cjs');
  const json = execFileSync(process.execPath, [program, '--config', config, '--output-type', 'json', ...topFolders], {
    cwd: base,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  // The documented output format of the tool.
  const { modules } = JSON.parse(json) as Output;
  const pairs = new Map<string, FolderImport>();
  for (const { source, dependencies } of modules) {
    const from = folderOf(source);
    if (from === null || /\.test\.tsx?$/.test(source)) continue;
    for (const { resolved } of dependencies) {
      const to = folderOf(resolved);
      if (to !== null && to !== from) pairs.set(`${from} ${to}`, { from, to });
    }
  }
  return [...pairs.keys()].sort().flatMap((key) => pairs.get(key) ?? []);
}

/** `shared/domain/a.ts` lies in `shared/domain`; packages and files of the first level lie nowhere. */
function folderOf(path: string): string | null {
  const [top, folder, ...rest] = path.split('/');
  return top !== undefined && topFolders.includes(top) && folder !== undefined && rest.length > 0 ? `${top}/${folder}` : null;
}

/** The Markdown page with the graph; arrows point down, from who imports to what is imported. */
export function importPicture(imports: readonly FolderImport[]): string {
  const folders = [...new Set(imports.flatMap(({ from, to }) => [from, to]))].sort();
  const groups = topFolders.flatMap((top) => {
    const own = folders.filter((folder) => folder.startsWith(`${top}/`));
    return own.length === 0 ? [] : [`  subgraph ${top}`, ...own.map((folder) => `    ${idOf(folder)}["${folder}"]`), '  end'];
  });
  const arrows = imports.filter(isDrawn).map(({ from, to }) => `  ${idOf(from)} --> ${idOf(to)}`);
  return `# Directions of import

Drawn from the code by \`npm run picture\`; the rules are \`build/config/dependency-cruiser.cjs\`. An arrow reads "imports". Left out, because
nearly everything has them: arrows to \`shared/lib\`, \`shared/schema\` and \`shared/i18n\` from outside of \`shared\`.

\`\`\`mermaid
flowchart TD
${[...groups, ...arrows].join('\n')}
\`\`\`
`;
}

const everywhere = new Set(['shared/lib', 'shared/schema', 'shared/i18n']);

const isDrawn = ({ from, to }: FolderImport): boolean => from.startsWith('shared/') || !everywhere.has(to);

const idOf = (folder: string): string => folder.replaceAll(/[^a-z]/g, '_');
