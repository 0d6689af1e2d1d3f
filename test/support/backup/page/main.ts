/** The browser edition's platform on a page of its own: a test hands it an office and takes the set from the downloads. */
import type { BackupSource } from '#renderer/platform/backup-port.ts';
import { createPlatform } from '#renderer/platform/create-platform.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { BackupHarness, OfficeData } from './harness.ts';

const platform = await createPlatform();
const { backup } = platform;
const signal = new AbortController().signal;
const ignore = () => {};

const harness: BackupHarness = {
  platform,
  async write(office) {
    const { recoverySecret } = expectOk(await backup.makeKeys());
    await backup.confirmSheet();
    for (const text of office.files) expectOk(await platform.vault.put(new TextEncoder().encode(text), 'berkas.pdf', 'application/pdf'));
    const steps = new Set<string>();
    const set = expectOk(await backup.write(await target(), sourceOf(office), (progress) => steps.add(progress.step), signal));
    return { secret: recoverySecret, set, steps: [...steps] };
  },
  async open(secret) {
    const [set] = await backup.sets(await target());
    const data = expectOk(await backup.open(set?.handle ?? '', secret, ignore, signal));
    const rows: string[] = [];
    for await (const chunk of data.rows()) rows.push(...chunk.map(({ entity, row }) => `{"entity":"${entity}","row":${row}}`));
    const entries: string[] = [];
    for await (const chunk of data.entries()) entries.push(...chunk);
    const files = await data.takeFiles(ignore);
    const adopted = await data.adoptKeys();
    await data.close();
    return { rows, entries, files, adopted };
  },
};
window.backupHarness = harness;

async function target(): Promise<string> {
  const targets = await backup.targets();
  return targets.find(({ kind }) => kind === 'download')?.handle ?? '';
}

function sourceOf({ head, lines, end, items }: OfficeData): BackupSource {
  return {
    head,
    rows: async function* () {
      for (const line of lines) yield new TextEncoder().encode(`${line}\n`);
    },
    end: async () => end,
    entries: async function* () {
      yield items;
    },
  };
}
