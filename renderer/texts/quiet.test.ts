import { expect, it, vi } from 'vitest';
import { watchQuiet } from './quiet.ts';

function aDesk() {
  vi.useFakeTimers();
  const heard = new Map<string, () => void>();
  const quiet = watchQuiet({ addEventListener: (kind: string, listener: () => void) => heard.set(kind, listener) } as never, Date.now);
  const state = { through: false };
  const ask = () => {
    state.through = false;
    const wait = async () => {
      await quiet();
      state.through = true;
    };
    wait().catch((cause: unknown) => {
      throw cause;
    });
    return state;
  };
  return { press: () => heard.get('keydown')?.(), ask, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

it('lets work begin at once where nobody types', async () => {
  const { ask, pass } = aDesk();

  const asked = ask();
  await pass(0);

  expect(asked.through).toBe(true);
});

it('holds work until a second has passed since the last key', async () => {
  const { press, ask, pass } = aDesk();
  press();
  const asked = ask();

  await pass(900);
  press();
  await pass(900);
  expect(asked.through).toBe(false);
  await pass(100);

  expect(asked.through).toBe(true);
});

it('lets one step through after twenty seconds of typing without a rest', async () => {
  const { press, ask, pass } = aDesk();
  press();
  const asked = ask();

  for (let second = 0; second < 39; second += 1) {
    await pass(500);
    press();
  }
  expect(asked.through).toBe(false);
  await pass(1500);

  expect(asked.through).toBe(true);
});
