// `npm run build`: the three Vite builds (window, main process and command line, preload) into out/, then a stamp that lets
// `npm start` and `npm test` skip a build that would change nothing.

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root, runLine, sourceFingerprint } from './lib/project.mjs';

ensureInstalled();
// Taken before the build: a file saved while it runs makes the next start build again.
const fingerprint = sourceFingerprint();
rmSync(join(root, 'out', 'build.json'), { force: true });
rmSync(join(root, 'out', 'electron'), { recursive: true, force: true });

for (const config of ['vite.renderer.ts', 'vite.main.ts', 'vite.preload.ts']) {
  const { status } = await runLine(`vite build --logLevel warn --config build/config/${config}`);
  if (status !== 0) {
    console.error(`build: ${config} failed`);
    process.exit(status);
  }
}
writeFileSync(join(root, 'out', 'build.json'), `${JSON.stringify({ fingerprint })}\n`);
