// Everything that runs on Node: Electron's main process, its utility processes and the command line that the packaged
// app carries. ES modules for Node 20.18, the one inside Electron 33; packages are bundled, only Electron and Node are not.

import { globSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

// A utility process is a file electron/services/**/NAME-process.ts and becomes out/electron/NAME-process.js.
const processes = globSync('electron/services/**/*-process.ts', { cwd: root }).map((file) => [basename(file, '.ts'), root + file]);
const programs = [
  ['main', `${root}electron/main/main.ts`],
  ['cli', `${root}electron/cli/main.ts`],
];
const entries: Record<string, string> = Object.fromEntries([...programs, ...processes]);

export default defineConfig({
  root,
  publicDir: false,
  cacheDir: `${root}node_modules/.vite`,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: `${root}out/electron`,
    // The preload is written into the same folder by another build.
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: entries,
      external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
