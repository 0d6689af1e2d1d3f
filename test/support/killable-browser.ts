/** A Chromium of its own process group with a profile that outlives it, so that a test can kill it as a power cut would. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--remote-debugging-port=0',
];

export interface KillableBrowser {
  readonly page: Page;
  /** SIGKILL to the whole process group, and waits until it is gone. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Kills what a failed test left behind: a page that saves without end must not outlive it. */
export function killLeftovers(): void {
  for (const child of running) if (child.pid) process.kill(-child.pid, 'SIGKILL');
  running.clear();
}

export async function startBrowser(profile: string, executable: string): Promise<KillableBrowser> {
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const child = spawn(executable, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], { detached: true, stdio: 'ignore' });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const browser = await connect(await portOf(portFile));
  const page = browser.contexts()[0]?.pages()[0] ?? (await browser.contexts()[0]?.newPage());
  if (!page) throw new Error('the browser opened no page');
  return { page, kill: () => killGroup(child, browser) };
}

async function connect(port: string): Promise<Browser> {
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
}

async function portOf(file: string): Promise<string> {
  for (let tries = 0; tries < 200; tries++) {
    const text = await readFile(file, 'utf8').catch(() => '');
    const port = text.split('\n')[0];
    if (port) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the browser named no port');
}

async function killGroup(child: ChildProcess, browser: Browser): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (child.pid) process.kill(-child.pid, 'SIGKILL');
  await gone;
  await browser.close().catch(() => undefined);
}
