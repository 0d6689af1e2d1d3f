/**
 * Data protection, tried by breaking things: the browser is killed at random moments while it saves, and its IndexedDB files
 * are wiped, cut and flipped. What was shown as saved is there afterwards; numbers are unique and without gap.
 */
import { mkdtemp, open, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type HarnessSite, serveHarness } from '#test/support/harness-site.ts';
import { type KillableBrowser, killLeftovers, startBrowser } from '#test/support/killable-browser.ts';

const executable = process.env.DALUANG_CHROMIUM ?? '/usr/bin/chromium';
/** The long run: DALUANG_KILL_ROUNDS=200. */
const ROUNDS = Number(process.env.DALUANG_KILL_ROUNDS ?? 20);

interface Found {
  readonly units: readonly string[];
  readonly numbers: readonly number[];
  readonly recovered: readonly { readonly kind: string }[];
  readonly store: string;
}

interface Session {
  readonly found: Found;
  readonly saved: { readonly units: string[]; readonly numbers: number[] };
  readonly browser: KillableBrowser;
}

let site: HarnessSite;
beforeAll(async () => {
  site = await serveHarness();
});
afterEach(killLeftovers);
afterAll(async () => {
  await site.close();
});

/** Opens the page and hears what it says, from the first word on. */
async function openPage(profile: string, look: boolean): Promise<Session> {
  const browser = await startBrowser(profile, executable);
  const saved: Session['saved'] = { units: [], numbers: [] };
  const found = new Promise<Found>((resolve, reject) => {
    browser.page.on('console', (message) => {
      const [word, ...rest] = message.text().split(' ');
      if (word !== 'FOUND' && word !== 'SAVED' && word !== 'REFUSED' && word !== 'THREW') return;
      const value = JSON.parse(rest.join(' '));
      if (word === 'FOUND') resolve(value);
      else if (word === 'SAVED' && value.unit) saved.units.push(value.unit);
      else if (word === 'SAVED') saved.numbers.push(value.number);
      else reject(new Error(message.text()));
    });
  });
  await browser.page.goto(`${site.url}/${look ? '?look' : ''}`);
  return { found: await found, saved, browser };
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const newProfile = () => mkdtemp(join(tmpdir(), 'daluang-profile-'));
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

/** Saves for a moment and is killed. Returns what it had shown as saved. */
async function saveAndDie(profile: string, ms: number): Promise<Session> {
  const session = await openPage(profile, false);
  await wait(ms);
  await session.browser.kill();
  return session;
}

async function look(profile: string): Promise<Found> {
  const session = await openPage(profile, true);
  await session.browser.kill();
  return session.found;
}

describe('a browser that is killed while it saves', () => {
  it(`keeps everything that it showed as saved, with numbers without gap, over ${ROUNDS} kills`, { timeout: ROUNDS * 15_000 }, async () => {
    const profile = await newProfile();
    const units = new Set<string>();
    let highest = 0;
    // Moments spread over the whole range, so that a kill falls into every step of a save.
    for (let round = 0; round < ROUNDS; round++) {
      const session = await saveAndDie(profile, 40 + ((round * 137) % 700));
      expect([...units].filter((unit) => !session.found.units.includes(unit))).toEqual([]);
      expect(Math.max(0, ...session.found.numbers)).toBeGreaterThanOrEqual(highest);
      for (const unit of session.saved.units) units.add(unit);
      highest = Math.max(highest, ...session.saved.numbers, ...session.found.numbers);
    }

    const found = await look(profile);

    expect(units.size).toBeGreaterThan(ROUNDS);
    expect([...units].filter((unit) => !found.units.includes(unit))).toEqual([]);
    expect(found.numbers.toSorted((a, b) => a - b)).toEqual(upTo(found.numbers.length));
    expect(found.numbers.length).toBeGreaterThanOrEqual(highest);
    await rm(profile, { recursive: true, force: true });
  });
});

describe('IndexedDB files that were damaged behind the browser', () => {
  const folderOf = async (profile: string): Promise<string> => {
    const parent = join(profile, 'Default', 'IndexedDB');
    const name = (await readdir(parent)).find((entry) => entry.startsWith('http_localhost'));
    if (!name) throw new Error(`no IndexedDB folder in ${parent}`);
    return join(parent, name);
  };
  const filesOf = async (profile: string) => {
    const folder = await folderOf(profile);
    const names = (await readdir(folder)).filter((name) => /\.(log|ldb|sqlite|db)$|^MANIFEST/.test(name));
    return names.map((name) => join(folder, name));
  };

  const damages: readonly (readonly [string, (profile: string) => Promise<void>])[] = [
    ['wiped', async (profile) => rm(await folderOf(profile), { recursive: true })],
    [
      'cut in half',
      async (profile) => {
        for (const file of await filesOf(profile)) await truncate(file, Math.floor((await stat(file)).size / 2));
      },
    ],
    [
      'flipped in the middle',
      async (profile) => {
        for (const file of await filesOf(profile)) await flip(file);
      },
    ],
  ];

  it.each(damages)('%s: the application comes back with everything from the journal and says so', async (_name, damage) => {
    const profile = await newProfile();
    const { saved } = await saveAndDie(profile, 1500);
    await damage(profile);

    const found = await look(profile);

    expect(saved.units.length).toBeGreaterThan(3);
    expect(saved.units.filter((unit) => !found.units.includes(unit))).toEqual([]);
    expect(found.numbers.toSorted((a, b) => a - b)).toEqual(upTo(found.numbers.length));
    expect(found.recovered.map((step) => step.kind)).toEqual(expect.arrayContaining([expect.stringMatching(/^(rebuilt|replayed)$/)]));
    await rm(profile, { recursive: true, force: true });
  });

  async function flip(file: string): Promise<void> {
    const handle = await open(file, 'r+');
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(Math.min(4096, size));
    const from = Math.floor((size - bytes.length) / 2);
    await handle.read(bytes, 0, bytes.length, from);
    await handle.write(
      bytes.map((byte) => byte ^ 0xff),
      0,
      bytes.length,
      from,
    );
    await handle.close();
  }
});
