// `npm run dist [-- --dir | --linux deb | --win | --mac]`: builds and packs by electron-builder.yml into dist/. An Electron named by
// ELECTRON_OVERRIDE_DIST_PATH is packed instead of the official download: for trying the packaging, never for a release.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, projectNode, root, runLine, runProgram } from './lib/project.mjs';

ensureInstalled();
const { status } = await runLine('node build/scripts/build.mjs');
if (status !== 0) process.exit(status);

const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
const electron = override
  ? [`--config.electronDist=${override}`, `--config.electronVersion=${readFileSync(join(override, 'version'), 'utf8').trim()}`]
  : [];
const program = join(root, 'node_modules', 'electron-builder', 'cli.js');
process.exitCode = await runProgram(projectNode(), [program, '--publish', 'never', ...electron, ...process.argv.slice(2)]);
