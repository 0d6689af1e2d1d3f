/** The archive office with a desk that draws numbers, the official calendar and some records, for tests of loans, labels and shelves. */
import { addRecord, type RecordValues } from '#renderer/commands/archive/add-record.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { type LendInput, type Lent, lendItems } from '#renderer/commands/loans/lend-items.ts';
import { calendarOps, defaultSettings, settingOps } from '#renderer/commands/office/office-defaults.ts';
import { installationOps, officeOps } from '#renderer/commands/office/set-up-office.ts';
import { onItsDay } from '#renderer/commands/sample/sample-clock.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { shippedHolidays } from '#shared/domain/calendar/shipped-calendar.ts';
import type { ItemRef } from '#shared/domain/records/item-ref.ts';
import { expectOk } from '#shared/lib/result.ts';
import { type ArchiveOffice, archiveOffice, recordValues } from './archive-office.ts';
import { memoryPlatform, type TestClock } from './memory-platform.ts';

export interface LendingOffice extends ArchiveOffice {
  readonly clock: TestClock;
  /** Saves a record of the unit "Umum" in box 017 and answers what is lent, labelled or missed. */
  aRecord(values?: Partial<RecordValues>): Promise<ItemRef>;
}

export const box: ItemRef = { entity: 'location', id: 'place-box' };

export async function lendingOffice(): Promise<LendingOffice> {
  const platform = memoryPlatform();
  const office = await archiveOffice(platform);
  const ops = [
    ...officeOps({ officeName: 'PPID Kabupaten Muara Lestari', zone: 'Asia/Makassar' }, false),
    ...installationOps(office.ctx, 'A'),
    ...settingOps(defaultSettings),
    ...calendarOps(shippedHolidays),
  ];
  expectOk(await commit(office.ctx, { command: 'office.setUp', user: null, ops }));
  const aRecord = async (values: Partial<RecordValues> = {}): Promise<ItemRef> => ({
    entity: 'record',
    id: expectOk(await addRecord(office.ctx, recordValues(values))).id,
  });
  return { ...office, clock: platform.clock, aRecord };
}

export const aLoan = (items: readonly ItemRef[], input: Partial<LendInput> = {}): LendInput => ({
  items,
  borrower: { name: 'Rahmat Hidayat', unitId: 'unit-umum', unit: 'Bagian Umum', contact: '0812-5500-1742' },
  purpose: 'Pemeriksaan',
  caseNumber: null,
  workingDays: 5,
  condition: null,
  ...input,
});

/** On whatever day the clock of the test says. */
export const aLent = async (ctx: CommandContext, items: readonly ItemRef[], input: Partial<LendInput> = {}): Promise<Lent> =>
  expectOk(await onItsDay((clockConfirmed) => lendItems(ctx, aLoan(items, { ...input, clockConfirmed }))));

export const otherUnit: LendInput['borrower'] = {
  name: 'Dewi Anggraini',
  unitId: 'unit-pu',
  unit: 'Dinas Pekerjaan Umum',
  contact: null,
};
