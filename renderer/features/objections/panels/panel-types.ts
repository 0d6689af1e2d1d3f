import type { ObjectionFile } from '#renderer/db/queries/objections.ts';

/** What a block of the case page looks at. */
export interface PanelProps {
  readonly known: ObjectionFile['known'];
}
