// Finds the file behind a URL path, and never one outside of the folder: the path is decoded once, and the real path of what it
// names (links followed) must lie inside the real folder.

import { realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { servedType } from '#shared/lib/served-types.ts';

export type StaticFile = { readonly path: string; readonly type: string; readonly immutable: boolean };

/** The file of `folder` that `urlPath` names (`/` is `/index.html`), or null. */
export async function findStaticFile(folder: string, urlPath: string): Promise<StaticFile | null> {
  const name = decode(urlPath === '/' ? '/index.html' : urlPath);
  if (name === null || name.includes('\0') || name.includes('\\')) return null;
  try {
    const home = await realpath(folder);
    const path = await realpath(join(home, name));
    if (!path.startsWith(home + sep) || !(await stat(path)).isFile()) return null;
    // Vite names what lies in assets/ by its content, so it never changes under its name.
    const immutable = path.startsWith(join(home, 'assets') + sep);
    return { path, type: servedType(extname(path)), immutable };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    // A malformed escape names no file.
    return null;
  }
}

const missing = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && missing.has(String(error.code));
