/** The check of files as it runs in this window: by itself now and then, or because somebody asked for a whole round. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Instant } from '#shared/lib/civil-time.ts';
import { type CheckProgress, type CheckTools, checkFiles } from '../commands/files/check-files.ts';
import { noteLostFiles } from '../commands/files/note-check.ts';
import type { GateContext } from '../db/gate/commit.ts';

export interface FileCheckState {
  readonly running: boolean;
  readonly progress: CheckProgress | null;
  /** A round that somebody asked for; it goes on at the next start. */
  readonly roundFrom: Instant | null;
}

export interface FileChecker {
  /** Reads what is due. */
  run(): Promise<void>;
  /** Reads every file again, from now on. */
  runAll(): Promise<void>;
  stop(): void;
}

const checkStore = createStore<FileCheckState>(() => ({ running: false, progress: null, roundFrom: null }));
export const useFileCheck = (): FileCheckState => useStore(checkStore);

const ROUND = 'checkRound';

export function createFileChecker(
  gate: GateContext,
  platform: { readonly vault: CheckTools['vault'] },
  quiet: () => Promise<void>,
): FileChecker {
  const { db } = gate;
  const known = db.kept.get(ROUND).then((kept) => checkStore.setState({ roundFrom: kept?.from ?? null }));
  let stopped = false;
  let running: Promise<void> | null = null;
  const keepRound = async (roundFrom: Instant | null) => {
    await (roundFrom === null ? db.kept.delete(ROUND) : db.kept.put({ key: ROUND, from: roundFrom }));
    checkStore.setState({ roundFrom });
  };
  const tools: CheckTools = {
    db,
    vault: platform.vault,
    clock: gate.clock,
    quiet,
    onProgress: (progress) => checkStore.setState({ progress }),
    stopped: () => stopped,
  };

  const work = async () => {
    stopped = false;
    checkStore.setState({ running: true });
    try {
      await known;
      const { roundFrom } = checkStore.getState();
      const round = await checkFiles(tools, { now: gate.clock.now(), roundFrom });
      if (round.through && roundFrom === checkStore.getState().roundFrom) await keepRound(null);
      await noteLostFiles(gate);
    } finally {
      running = null;
      checkStore.setState({ running: false, progress: null });
    }
  };
  const run = () => {
    running ??= work();
    return running;
  };
  return {
    run,
    async runAll() {
      stopped = true;
      await running;
      await known;
      await keepRound(gate.clock.now());
      await run();
    },
    stop: () => {
      stopped = true;
    },
  };
}
