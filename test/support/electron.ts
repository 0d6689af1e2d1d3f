/**
 * The real Electron for tests of the shell: main and preload built from source, a page of the test's own in place of the window's,
 * a data folder of its own for every start. `DALUANG_ELECTRON` names the runtime; without it these tests are skipped and counted.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { build, type InlineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The Electron to test with, or null. */
export const electronPath = findElectron();

function findElectron(): string | null {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = process.env.DALUANG_ELECTRON ?? (override === undefined ? undefined : join(override, 'electron'));
  const display = process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
  return path !== undefined && existsSync(path) && display ? path : null;
}

const PAGE = `<!doctype html><html lang="id"><head><meta charset="utf-8" /><meta name="csp-nonce" content="__CSP_NONCE__" />
<title>Uji</title><style nonce="__CSP_NONCE__">body { background: rgb(1, 2, 3); }</style></head>
<body><input id="files" type="file" multiple /><script type="module" src="./probe.js"></script></body></html>`;
const SCRIPT = `document.body.dataset.script = 'ran';`;

/** An application folder with main and preload as they are in the source, and a page that does nothing. */
export async function buildShell(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'daluang-shell-'));
  const renderer = join(folder, 'out', 'renderer');
  mkdirSync(renderer, { recursive: true });
  writeFileSync(join(renderer, 'index.html'), PAGE);
  writeFileSync(join(renderer, 'probe.js'), SCRIPT);
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'daluang', version: '0.1.0', type: 'module', main: 'out/electron/main.js' }),
  );
  const outDir = join(folder, 'out', 'electron');
  const programs = { main: 'electron/main/main.ts', 'packer-process': 'electron/services/backup/packer-process.ts' };
  await bundle('main', { outDir, input: Object.fromEntries(Object.entries(programs).map(([name, file]) => [name, join(root, file)])) });
  await bundle('preload', { outDir });
  return folder;
}

/** Builds with the project's own settings into another folder. */
async function bundle(
  name: string,
  { outDir, input }: { readonly outDir: string; readonly input?: Record<string, string> },
): Promise<void> {
  const { default: config } = (await import(join(root, `build/config/vite.${name}.ts`))) as { default: InlineConfig };
  const rolldownOptions = { ...config.build?.rolldownOptions, ...(input ? { input } : {}) };
  await build({ ...config, configFile: false, logLevel: 'error', build: { ...config.build, outDir, rolldownOptions } });
}

export interface StartOptions {
  readonly dataFolder: string;
  readonly args?: readonly string[];
}

export interface RunningShell {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Starts the program and waits for its window. */
export async function startShell(appFolder: string, options: StartOptions): Promise<RunningShell> {
  const app = await launch(appFolder, options);
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return { app, page };
}

export function launch(appFolder: string, { dataFolder, args = [] }: StartOptions): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: electronPath ?? '',
    args: ['--no-sandbox', appFolder, ...args],
    env: { ...plainEnvironment(), DALUANG_DATA_DIR: dataFolder },
  });
}

/** Starts the program without a driver and waits for its end: what a second start does. */
export const runToEnd = (appFolder: string, { dataFolder, args = [] }: StartOptions) =>
  spawnSync(electronPath ?? '', ['--no-sandbox', appFolder, ...args], {
    env: { ...plainEnvironment(), DALUANG_DATA_DIR: dataFolder },
    timeout: 30_000,
    encoding: 'utf8',
  });

function plainEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  // Vitest's own settings must not reach the program.
  return Object.fromEntries(entries.filter(([name]) => !name.startsWith('VITEST') && name !== 'NODE_OPTIONS'));
}

export interface Mount {
  readonly folder: string;
  readonly remount: (options: string) => void;
  readonly unmount: () => void;
}

/** A small file system in memory, where this account may mount one; null elsewhere. */
export function mountMemory(sizeMiB: number): Mount | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'daluang-mount-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMiB}m`, 'tmpfs', folder]).status === 0;
  if (!mounted) {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    remount: (options) => void spawnSync('mount', ['-o', `remount,${options}`, folder]),
    unmount: () => {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
