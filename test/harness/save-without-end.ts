/**
 * The page of the kill test: opens the store as the application does, says what is there, then saves one unit and draws one
 * number after the other until the browser is killed. `SAVED` is said only where the application would show "Tersimpan".
 */
import { commit, type GateContext } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import { createPlatform } from '#renderer/platform/create-platform.ts';

// biome-ignore lint/suspicious/noConsole: the test hears the page through its console
const say = (word: string, value: unknown) => console.log(`${word} ${JSON.stringify(value)}`);

async function run(): Promise<void> {
  const platform = await createPlatform();
  const opened = await openStore(platform);
  if (!opened.ok) return say('REFUSED', opened.error);
  const { db, pump, identity, recovered } = opened.value;
  const units = (await db.rows('unit').toArray()).map((row) => row.id);
  const numbers = (await db.rows('registerNumber').toArray()).map((row) => row.seq);
  const rowsOfLog = await db.log.count();
  say('FOUND', { units, numbers, recovered, rowsOfLog, store: db.name });
  if (new URL(location.href).searchParams.has('look')) return say('DONE', null);

  const gate: GateContext = { db, clock: platform.clock, ids: platform.ids, pump, identity, zone: () => 'Asia/Makassar' };
  for (;;) {
    const unit = platform.ids.newId();
    const added = await commit(gate, {
      command: 'unit.add',
      user: null,
      ops: [createOp('unit', unit, { code: null, name: `Unit ${unit}`, parentId: null })],
    });
    if (added.ok && added.value.durable) say('SAVED', { unit });
    const drawn = await commit(gate, {
      command: 'number.draw',
      user: null,
      ops: [],
      number: {
        register: 'objection',
        desk: 'A',
        year: 2026,
        build: (seq) => [
          createOp('registerNumber', platform.ids.newId(), {
            register: 'objection',
            desk: 'A',
            year: 2026,
            seq,
            number: `${seq}`,
            caseId: unit,
          }),
        ],
      },
    });
    if (drawn.ok && drawn.value.durable) say('SAVED', { number: drawn.value.numberSeq });
  }
}

run().catch((cause: unknown) => say('THREW', String(cause)));
