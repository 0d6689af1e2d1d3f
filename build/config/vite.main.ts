// Everything that runs on Node: Electron's main process, its utility processes and the command line that the packaged
// app carries. ES modules for Node 20.18, the one inside Electron 33; packages are bundled, only Electron and Node are not.

import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Name in out/electron -> source. `packer` is the utility process that packs, encrypts and verifies backups.
const candidates = {
  main: `${root}electron/main/main.ts`,
  packer: `${root}electron/services/backup/packer.ts`,
  cli: `${root}electron/cli/main.ts`,
};
const entries = Object.fromEntries(Object.entries(candidates).filter(([, file]) => existsSync(file)));

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
