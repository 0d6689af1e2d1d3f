/** The ops that bring a person's roles to a set: each role is a row of its own, taken away by voiding it. */
import { naturalId } from '#shared/lib/natural-id.ts';
import type { Op } from '#shared/log/change-set.ts';
import type { DaluangDb } from '../../db/database.ts';
import { createOp, patchOp } from '../../db/patch.ts';
import type { Role } from '../context.ts';

const roleId = (personId: string, role: Role): string => naturalId('personRole', personId, role);

export async function roleOps(db: DaluangDb, personId: string, wanted: readonly Role[]): Promise<readonly (Op | null)[]> {
  const rows = await db.rows('personRole').where('personId').equals(personId).toArray();
  const byRole = new Map(rows.map((row) => [row.role, row]));
  const given = wanted.map((role): Op | null => {
    const row = byRole.get(role);
    return row ? patchOp('personRole', row, { void: null }) : createOp('personRole', roleId(personId, role), { personId, role });
  });
  const taken = rows
    .filter((row) => !row.void && !wanted.includes(row.role))
    .map((row) => patchOp('personRole', row, { void: 'taken away' }));
  return [...given, ...taken];
}
