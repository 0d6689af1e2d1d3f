/** A platform whose clock and ids are driven by the test, with a journal in memory. Ports that a test does not use throw. */

import { bytesToHex } from '@noble/hashes/utils.js';
import { v7 } from 'uuid';
import type { Clock, IdSource, Platform } from '#renderer/platform/platform.ts';
import { type Instant, instant } from '#shared/lib/civil-time.ts';
import { MemoryJournal } from './memory-journal.ts';

export class TestClock implements Clock {
  at: Instant;
  /** What a server says, where the test has one. */
  server: Instant | null = null;
  constructor(at = '2026-06-10T01:42:00.000Z') {
    this.at = instant(at);
  }
  now() {
    return this.at;
  }
  async ofServer() {
    return this.server;
  }
  set(at: string) {
    this.at = instant(at);
  }
}

export const randomIds: IdSource = {
  newId: () => v7(),
  randomHex: (bytes) => bytesToHex(crypto.getRandomValues(new Uint8Array(bytes))),
};

function absent<T extends object>(name: string): T {
  return new Proxy({} as T, {
    get(_target, property) {
      throw new Error(`the test platform has no ${name}.${String(property)}`);
    },
  });
}

export interface TestPlatform extends Platform {
  readonly clock: TestClock;
  readonly journal: MemoryJournal;
}

export function memoryPlatform(journal = new MemoryJournal(), clock = new TestClock()): TestPlatform {
  return {
    info: { shell: 'browser', version: '0.0.0', demo: false, dataFolder: null, trouble: null },
    clock,
    ids: randomIds,
    journal,
    vault: absent('vault'),
    sealed: absent('sealed'),
    secrets: absent('secrets'),
    print: absent('print'),
    files: absent('files'),
    backup: absent('backup'),
    recovery: null,
    scanner: null,
    badge: { show: async () => undefined },
    freeBytes: async () => null,
  };
}
