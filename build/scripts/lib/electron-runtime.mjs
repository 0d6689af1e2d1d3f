// Finds an Electron to run, without ever being stopped by its absence. Order: the one named by ELECTRON_OVERRIDE_DIST_PATH, the
// one that the official package has fetched before, the one beside the project for tests (linux-x64), the official download.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectEnvironment, projectNode, root } from './project.mjs';

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const executable = executables[process.platform] ?? 'electron';
const packageFolder = join(root, 'node_modules', 'electron');
const besideProject = join(root, '..', 'shared', 'tools', 'electron-runtime', 'install.mjs');
const downloadLimitMs = 10 * 60_000;

/** Why no window can open on this machine at all, or null. */
export function missingDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY ? 'no display (DISPLAY and WAYLAND_DISPLAY are empty)' : null;
}

/**
 * The path of an Electron executable, or null with the reasons on stderr.
 * @param {{ forTests: boolean }} options
 * @returns {string | null}
 */
export function findElectron({ forTests }) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const path = join(override, executable);
    if (existsSync(path)) return path;
    process.stderr.write(`electron: ELECTRON_OVERRIDE_DIST_PATH holds no ${executable}: ${override}\n`);
    return null;
  }
  const official = join(packageFolder, 'dist', executable);
  if (existsSync(official)) return official;
  return (forTests ? fromBesideProject([]) : null) ?? download(official);
}

/** The system libraries that an Electron lacks; empty where it can start, or where we cannot tell. @param {string} electron */
export function missingLibraries(electron) {
  if (process.platform !== 'linux') return [];
  const { stdout, status } = spawnSync('ldd', [electron], { encoding: 'utf8' });
  return status === 0 ? [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '') : [];
}

/** @param {string[]} args @returns {string | null} */
function fromBesideProject(args) {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(besideProject)) return null;
  const { stdout, status } = spawnSync(process.execPath, [besideProject, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const path = join(stdout.trim(), executable);
  return status === 0 && existsSync(path) ? path : null;
}

/** The official package fetches its binary at first use. @param {string} path @returns {string | null} */
function download(path) {
  process.stderr.write('electron: fetching the official binary ...\n');
  const run = spawnSync(projectNode(), [join(packageFolder, 'install.js')], {
    env: projectEnvironment(),
    encoding: 'utf8',
    timeout: downloadLimitMs,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  if (existsSync(path)) return path;
  const reason = run.error ? String(run.error) : (run.stderr.split('\n').find((line) => line.includes('Error')) ?? 'unknown reason');
  process.stderr.write(`electron: the binary could not be fetched (${reason.trim()})\n`);
  return null;
}
