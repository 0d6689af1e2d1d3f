/** What casework costs with a large register in a real browser, by the commands of the program itself. */
import { movedAmong } from '#renderer/commands/calendar/calendar-change.ts';
import { calendarsOf } from '#renderer/commands/calendar/calendar-edit.ts';
import type { CommandContext } from '#renderer/commands/context.ts';
import { registerObjection } from '#renderer/commands/objections/register-objection.ts';
import { setUpOffice } from '#renderer/commands/office/set-up-office.ts';
import { issuePaper } from '#renderer/commands/papers/issue-paper.ts';
import { reckonReport } from '#renderer/commands/reports/reckon-report.ts';
import { commit } from '#renderer/db/gate/commit.ts';
import { OpenCases, type OpenCasesView } from '#renderer/db/open-cases.ts';
import { createOp } from '#renderer/db/patch.ts';
import { readCalendar, readHolidayTable } from '#renderer/db/queries/calendar.ts';
import { readObjections } from '#renderer/db/queries/objections.ts';
import { openStore } from '#renderer/db/start/open-store.ts';
import { homeFigures } from '#renderer/features/home/home-figures.ts';
import { loadFonts } from '#renderer/pdf/load-fonts.ts';
import { objectionReceiptPdf } from '#renderer/pdf/objection-receipt.ts';
import { createPlatform } from '#renderer/platform/create-platform.ts';
import { periodAround } from '#shared/domain/reports/report-period.ts';
import { addDays, type CalendarDate } from '#shared/lib/calendar-date.ts';
import { civilDateOf, instantOf } from '#shared/lib/civil-time.ts';
import { expectOk, ok } from '#shared/lib/result.ts';
import type { Op } from '#shared/log/change-set.ts';
import { aFullReceipt } from '#test/fixtures/pdf/objection-receipts.ts';

export interface CaseSamples {
  readonly open: number;
  readonly whole: number;
  readonly firstReading: number;
  readonly firstReadingHold: number;
  readonly intakes: readonly number[];
  readonly refreshes: readonly number[];
  readonly homes: readonly number[];
  readonly recounted: number;
  readonly recount: number;
  readonly recountHold: number;
  readonly moved: number;
  readonly report: number;
  readonly reportHold: number;
  readonly reported: number;
}

declare global {
  interface Window {
    measureCases: (rows: number) => Promise<CaseSamples>;
  }
}

const ZONE = 'Asia/Makassar';
/** Cases to a change set: each one waits for the disk. */
const CHUNK = 4000;
const ROUNDS = 30;
const RECOUNTED = 100_000;

window.measureCases = async (rows) => {
  const ctx = await openOffice();
  const today = civilDateOf(ctx.clock.now(), ZONE);
  for (let at = 0; at < rows; at += CHUNK) await storeCases(ctx, at, Math.min(CHUNK, rows - at), today);
  const whole = await timed(() => readObjections(ctx.db));
  const cases = new OpenCases(ctx.db);
  const [firstReading, firstReadingHold] = await watched(() => cases.refresh());
  const calendar = await readCalendar(ctx.db);
  const officers = new Map(ctx.actor ? [[ctx.actor.personId, ctx.actor]] : []);
  const fonts = await loadFonts();
  // The first document of a process parses the fonts; the application makes one after login.
  expectOk(objectionReceiptPdf(aFullReceipt(), fonts));
  const [intakes, refreshes, homes]: number[][] = [[], [], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    intakes?.push(await timed(() => takeIn(ctx, fonts)));
    refreshes?.push(await timed(() => cases.refresh()));
    const view = await cases.refresh();
    homes?.push(await timed(async () => homeFigures(view, ctx.actor, { today, officers }, calendar)));
  }
  const view = await cases.refresh();
  const many = manyOf(view);
  const table = await readHolidayTable(ctx.db);
  const day = { on: addDays(today, 9), kind: 'jointLeave', name: 'Cuti bersama tambahan', decree: 'SKB uji' } as const;
  const [before, after] = calendarsOf(table, [], { kind: 'add', day });
  let moved = 0;
  const [recount, recountHold] = await watched(async () => {
    moved = (await movedAmong(many, before, after))?.length ?? 0;
  });
  // The register whole, as a report of a year asks for it, then the report.
  const every = await new OpenCases(ctx.db, 'ever').refresh();
  let reported = 0;
  const [report, reportHold] = await watched(async () => {
    const made = await reckonReport(every, periodAround('year', today), { calendar, today, zone: ZONE, closed: [], scope: null });
    reported = made?.cases.objections.length ?? 0;
  });
  return {
    open: view.objections.filter(({ known }) => known.state === 'registered').length,
    whole,
    firstReading,
    firstReadingHold,
    intakes: intakes ?? [],
    refreshes: refreshes ?? [],
    homes: homes ?? [],
    recounted: many.objections.length,
    recount,
    recountHold,
    moved,
    report,
    reportHold,
    reported,
  };
};

async function openOffice(): Promise<CommandContext> {
  const platform = await createPlatform();
  const { db, pump, identity } = expectOk(await openStore(platform));
  const ctx: CommandContext = { db, clock: platform.clock, ids: platform.ids, pump, identity, zone: () => ZONE, platform, actor: null };
  const office = {
    officeName: 'PPID Uji',
    zone: ZONE,
    deskCode: 'A',
    fullName: 'Siti',
    username: 'siti',
    password: 'sandi panjang',
  } as const;
  const { personId, roles } = expectOk(await setUpOffice(ctx, office));
  return { ...ctx, actor: { personId, roles } };
}

/** One in five under way for up to four months; the others ended years ago. */
async function storeCases(ctx: CommandContext, from: number, count: number, today: CalendarDate): Promise<void> {
  const ops = Array.from({ length: count }, (_, n) => caseOps(ctx, from + n, today)).flat();
  expectOk(await commit(ctx, { command: 'bench.cases', user: null, ops }));
}

function caseOps(ctx: CommandContext, n: number, today: CalendarDate): readonly Op[] {
  const open = n % 5 === 0;
  const on = addDays(today, open ? -(n % 120) : -400 - (n % 1500));
  const [caseId, number] = [ctx.ids.newId(), `${String(n + 1).padStart(6, '0')}/KEB/A/${on.slice(0, 4)}`];
  const at = instantOf(on, '09:42', ZONE);
  const event = (position: number, kind: 'registered' | 'voided', data: Readonly<Record<string, string>>) =>
    createOp('objectionEvent', ctx.ids.newId(), { objectionId: caseId, position, kind, on, at, data, personId: null });
  return [
    createOp('objection', caseId, { ...values, receivedAt: at, receivedOn: on, channel: 'Datang langsung', visitCode: `V${n}` }),
    createOp('objectionGround', ctx.ids.newId(), { objectionId: caseId, ground: 'a' }),
    createOp('registerNumber', ctx.ids.newId(), {
      register: 'objection',
      desk: 'B',
      year: Number(on.slice(0, 4)),
      seq: n + 1,
      number,
      caseId,
    }),
    event(0, 'registered', { number, declaredCompleteOn: on }),
    ...(open ? [] : [event(1, 'voided', { reason: 'uji' })]),
    createOp('paper', ctx.ids.newId(), {
      caseEntity: 'objection',
      caseId,
      kind: 'receipt',
      template: 'receipt/1',
      hash: n.toString(16).padStart(64, '0'),
      bytes: 40_000,
      issuedAt: at,
      model: { number, deadlines: { legalLimit: { on: addDays(on, 42), workingDays: 30 } } },
    }),
  ];
}

const values = {
  requestId: null,
  requestNumber: '031/PMH/A/V/2026',
  information: 'Laporan kinerja Puskesmas Kota 2025',
  applicant: { kind: 'person', name: 'Sulastri Wardhana', address: 'Jl. Kemiri No. 12', contact: '0812-5500-1742', occupation: null },
  proxy: null,
  purpose: 'Penelitian skripsi',
  groundFoundOn: null,
  casePosition: null,
  papers: { form: true, identity: true, powerOfAttorney: false, dutyStamp: false, deed: false },
  deliveryChannel: 'pickup',
  assisted: false,
  outsideNumber: null,
  assistance: null,
} as const;

/** Number, entry and paper as the counter does it, the paper read back in the vault. */
async function takeIn(ctx: CommandContext, fonts: Parameters<typeof objectionReceiptPdf>[1]): Promise<void> {
  const registered = expectOk(
    await registerObjection(ctx, {
      objectionId: null,
      values: { ...values, grounds: ['a'] },
      base: {},
      arrival: { channel: 'Datang langsung', receivedAt: ctx.clock.now() },
      declaredComplete: null,
      pad: null,
      printable: () => ok(null),
    }),
  );
  const bytes = expectOk(objectionReceiptPdf(aFullReceipt({ number: registered.number }), fonts));
  const paper = {
    caseEntity: 'objection',
    caseId: registered.id,
    kind: 'receipt',
    template: 'receipt/1',
    fileName: 'Tanda terima.pdf',
  } as const;
  expectOk(await issuePaper(ctx, { ...paper, bytes, model: {} }));
}

/** What Beranda works out of the cases. */
/** As many cases under way as the budget speaks of, each of its own. */
function manyOf({ objections }: OpenCasesView): Pick<OpenCasesView, 'objections' | 'requests'> {
  const times = Math.max(1, Math.ceil(RECOUNTED / Math.max(1, objections.length)));
  const many = Array.from({ length: times }, () => objections.map((file) => ({ ...file }))).flat();
  return { objections: many.slice(0, RECOUNTED), requests: [] };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

/** How long it took, and how long the thread was held at the longest: a timer that comes late says it. */
async function watched(act: () => Promise<unknown>): Promise<readonly [number, number]> {
  let [last, longest] = [performance.now(), 0];
  const note = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(note, 1);
  const took = await timed(act);
  note();
  clearInterval(timer);
  return [took, longest];
}
