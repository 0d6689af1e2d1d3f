/** An office with two units, two shelves and people of the archive, for tests of commands on a real database. */
import type { RecordValues } from '#renderer/commands/archive/add-record.ts';
import type { CommandContext, Role } from '#renderer/commands/context.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { createOp } from '#renderer/db/patch.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import type { VaultFile } from '#renderer/platform/platform.ts';
import { expectOk } from '#shared/lib/result.ts';
import type { Row } from '#shared/schema/entities.ts';
import { wipeIndexedDb } from './fresh-indexeddb.ts';
import { memoryPlatform, type TestPlatform } from './memory-platform.ts';
import { aPlace, aRecord, aUnit } from './search/rows.ts';

export interface ArchiveOffice {
  readonly ctx: CommandContext;
  readonly platform: TestPlatform;
  /** The same desk with another person at it. */
  as(...roles: readonly Role[]): Promise<CommandContext>;
  record(id: string): Promise<Row<'record'>>;
}

export const recordValues = (values: Partial<RecordValues> = {}): RecordValues => {
  const { importBatchId, ...rest } = aRecord(values);
  return { ...rest, unitId: 'unit-umum', locationId: 'place-box', ...values };
};

export const aFile = (mark: string, name = 'pindai.pdf'): VaultFile => ({
  hash: mark.repeat(64).slice(0, 64),
  bytes: 1000,
  name,
  mediaType: 'application/pdf',
  known: false,
});

/** Opens a fresh database; the arsiparis of unit "Umum" acts in `ctx`. */
export async function archiveOffice(platform: TestPlatform = memoryPlatform()): Promise<ArchiveOffice> {
  wipeIndexedDb();
  const opened = expectOk(await openStore(platform));
  const gate = {
    db: opened.db,
    clock: platform.clock,
    ids: platform.ids,
    pump: opened.pump,
    identity: opened.identity,
    zone: () => 'Asia/Makassar' as const,
    platform,
  };
  expectOk(
    await commit(gate, {
      command: 'test.office',
      user: null,
      ops: [
        createOp('unit', 'unit-umum', aUnit('Bagian Umum')),
        createOp('unit', 'unit-pu', aUnit('Dinas Pekerjaan Umum')),
        createOp('location', 'place-building', aPlace('building', 'Gedung B')),
        createOp('location', 'place-box', aPlace('box', 'Boks 017', 'place-building')),
        createOp('location', 'place-box-2', aPlace('box', 'Boks 018', 'place-building')),
      ],
    }),
  );
  const as = async (...roles: readonly Role[]): Promise<CommandContext> => {
    const personId = `person-${roles.join('-')}`;
    if (!(await gate.db.rows('person').get(personId))) {
      const person = {
        username: roles.join('.').toLowerCase(),
        fullName: roles.join(' '),
        position: null,
        unitId: 'unit-umum',
        active: true,
      };
      const ops = [
        createOp('person', personId, person),
        ...roles.map((role) => createOp('personRole', `${personId}-${role}`, { personId, role })),
      ];
      expectOk(await commit(gate, { command: 'test.person', user: null, ops }));
    }
    return { ...gate, actor: { personId, roles } };
  };
  return {
    ctx: await as('arsiparis'),
    platform,
    as,
    record: async (id) => {
      const row = await gate.db.records.get(id);
      if (!row) throw new Error(`no record ${id}`);
      return row;
    },
  };
}
