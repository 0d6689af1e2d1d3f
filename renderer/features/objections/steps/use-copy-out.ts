/**
 * Chosen files to a folder that the person names once: one after the other, each compared there and told at once, until it is through,
 * stopped or fails. Closing the dialog stops it: nothing is written to a stick that nobody watches.
 */
import { useEffect, useRef, useState } from 'react';
import type { CopyFault } from '#renderer/platform/platform.ts';
import { useCommandContext } from '#renderer/state/services.ts';
import type { Row } from '#shared/schema/entities.ts';

type Softcopy = Row<'recordSoftcopy'>;

export interface CopiedSoftcopy {
  readonly id: string;
  /** As it stands on the stick, and so on the receipt. */
  readonly name: string;
  readonly wanted: string;
  readonly bytes: number;
}

export interface CopyRun {
  readonly place: string | null;
  readonly all: number;
  /** The file that is being copied, counted from one. */
  readonly at: number;
  readonly name: string;
  readonly share: number;
  readonly stop: () => void;
  readonly stopping: boolean;
}

export interface CopyEnd {
  readonly place: string | null;
  readonly all: number;
  readonly copied: readonly CopiedSoftcopy[];
  readonly failed: { readonly name: string; readonly code: CopyFault } | null;
}

export function useCopyOut(onCopied: (copied: CopiedSoftcopy) => void) {
  const { files } = useCommandContext().platform;
  const [going, setGoing] = useState<CopyRun | null>(null);
  const [ended, setEnded] = useState<CopyEnd | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async (softcopies: readonly Softcopy[]): Promise<void> => {
    const chosen = await files.chooseFolder();
    if (!chosen) return;
    const stopped = new AbortController();
    running.current = stopped;
    const stop = () => {
      stopped.abort();
      setGoing((run) => run && { ...run, stopping: true });
    };
    const total = softcopies.reduce((sum, { bytes }) => sum + bytes, 0);
    const copied: CopiedSoftcopy[] = [];
    let failed: CopyEnd['failed'] = null;
    let before = 0;
    setEnded(null);
    for (const [index, softcopy] of softcopies.entries()) {
      const { id, hash, name, bytes } = softcopy;
      const head = { place: chosen.name, all: softcopies.length, at: index + 1, name, stop };
      const told = (done: number) => setGoing({ ...head, share: (before + done) / Math.max(1, total), stopping: stopped.signal.aborted });
      told(0);
      const one = await files.copyInto(chosen.folder, { hash, name }, told, stopped.signal);
      if (!one.ok) {
        failed = { name, code: one.error.code };
        break;
      }
      const made = { id, name: one.value.name, wanted: name, bytes };
      copied.push(made);
      onCopied(made);
      before += bytes;
    }
    setGoing(null);
    setEnded({ place: chosen.name, all: softcopies.length, copied, failed });
  };
  return { going, ended, start };
}
