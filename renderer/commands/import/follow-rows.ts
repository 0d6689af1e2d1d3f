/**
 * What lies in a berkas that a list changes goes along with it, in the same change set. What the row of an item says of its class, unit or number
 * itself holds, whether it stands before or after the row of its berkas, so the same list changes nothing the second time.
 */
import { type AccessUser, can } from '#shared/domain/access/access.ts';
import { ofTheFile } from '#shared/domain/records/filing.ts';
import { writtenCell } from '#shared/domain/records/record-import.ts';
import type { RecordColumns } from '#shared/domain/records/record-import-columns.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { EntityFields, Row } from '#shared/schema/entities.ts';
import type { DaluangDb } from '../../db/database.ts';
import { type FileChange, followerOps, followersOf } from '../archive/follow-file.ts';

type FileField = (typeof ofTheFile)[number];

const columnOf = { classCodeId: 'classCode', unitId: 'unit', fileNumber: 'fileNumber' } as const satisfies Record<FileField, string>;

/** Fields that an item has of its berkas and that its own row says. */
export const saidOfFile = (cells: readonly string[], columns: RecordColumns): readonly FileField[] =>
  ofTheFile.filter((field) => writtenCell(cells, columns, columnOf[field]) !== '');

export interface RowFollowing {
  /** An item of a berkas has had its row. */
  had(stored: Row<'record'>, said: readonly FileField[]): void;
  /** Changed with its berkas by this list: what was decided of its row before is not so any more. */
  wentAlong(id: string): boolean;
  /** Whether anything lies in it that may follow: what was decided before is stored first. */
  holds(change: FileChange): Promise<boolean>;
  along(change: FileChange): Promise<{ readonly ops: readonly Op[]; readonly records: number }>;
}

export function rowFollowing(db: DaluangDb, user: AccessUser): RowFollowing {
  const said = new Map<string, readonly FileField[]>();
  const went = new Set<string>();
  return {
    had(stored, fields) {
      if (stored.parentId !== null && fields.length > 0) said.set(stored.id, fields);
    },
    wentAlong: (id) => went.has(id),
    holds: async (change) => (await followersOf(db, [change])).size > 0,
    async along(change) {
      const ops: Op[] = [];
      let records = 0;
      for (const { item, changed } of (await followersOf(db, [change])).get(change.before.id) ?? []) {
        const left = Object.fromEntries(
          Object.entries(changed).filter(([field]) => !(said.get(item.id) as readonly string[] | undefined)?.includes(field)),
        );
        const mine = await followerOps(db, { item, changed: left });
        // What the person may not open is neither changed nor told.
        if (mine.length === 0 || !mayMove(user, item, { ...item, ...left })) continue;
        went.add(item.id);
        records += 1;
        ops.push(...mine);
      }
      return { ops, records };
    },
  };
}

/** Whether something lies in the berkas that does not go along, because the person may not change it. Said of the berkas, never of what it is. */
export async function keptInside(db: DaluangDb, user: AccessUser, change: FileChange): Promise<boolean> {
  const followers = (await followersOf(db, [change])).get(change.before.id) ?? [];
  return followers.some(({ item, changed }) => !mayMove(user, item, { ...item, ...changed }));
}

const mayMove = (user: AccessUser, ...states: readonly EntityFields<'record'>[]): boolean =>
  states.every((state) => can(user, 'record.edit', state).allowed);
