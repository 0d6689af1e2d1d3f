/** What every command is given: the gate, the shell, and who acts. A command reads, decides by `shared/domain`, and commits. */
import type { Row } from '#shared/schema/entities.ts';
import type { GateContext } from '../db/gate/commit.ts';
import type { Platform } from '../platform/platform.ts';

export type Role = Row<'personRole'>['role'];

/** The person at the desk. Null only before the first person exists and while nobody is logged in. */
export interface Actor {
  readonly personId: string;
  readonly roles: readonly Role[];
}

export interface CommandContext extends GateContext {
  readonly platform: Platform;
  readonly actor: Actor | null;
}
