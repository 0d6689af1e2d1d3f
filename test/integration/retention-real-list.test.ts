/** The retention schedule of a real office, read as the reckoning takes it: what is understood, and what is left for a person, row by row. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planClassification } from '#shared/domain/classification/classification-import.ts';
import { type RetentionRule, type RulePeriod, ruleOf } from '#shared/domain/retention/retention-rule.ts';
import { allRows } from '#shared/exchange/table/csv-rows.ts';
import { readCsv } from '#shared/exchange/table/csv-text.ts';
import { expectOk } from '#shared/lib/result.ts';

async function rules(): Promise<readonly RetentionRule[]> {
  const csv = await readCsv(new Uint8Array(readFileSync(new URL('../fixtures/classification/jra-klasifikasi.csv', import.meta.url))));
  const plan = expectOk(planClassification(allRows(csv.text, csv.delimiter)));
  return plan.codes.flatMap((code) => ruleOf(code) ?? []);
}

const counts = (periods: readonly RulePeriod[]) => ({
  counted: periods.filter(({ kind }) => kind === 'counted').length,
  byEvent: periods.filter((period) => period.kind === 'counted' && period.events.length > 0).length,
  none: periods.filter(({ kind }) => kind === 'none').length,
  unread: [...new Set(periods.flatMap((period) => (period.kind === 'unread' ? [period.text] : [])))].toSorted(),
});

describe('the real list of 634 rows', () => {
  it('is understood but for slips of typing and events without "setelah", which are left for a person', async () => {
    const active = counts((await rules()).map((rule) => rule.active));

    expect(active).toMatchInlineSnapshot(`
      {
        "byEvent": 223,
        "counted": 482,
        "none": 1,
        "unread": [
          "1 Tanun setelah Peraturan pemerintah di tetapkan",
          "2 Tahun Surat Keputusan ditetapkan",
          "2 Tahun anqqaran berialan",
          "2 Tshun setelah Pegawai Pensiun",
          "2 Tshun setelah Undang-Undang tentang Pertanggungjawaban Anggaran Pendapatan dan Belanja Negara disahkan",
          "2 Tshun setelah Undang-Undang tentang Pertanggungjawaban Anggaran Pendapatan dan Belanja Negara disahkan dan Tindak Lanjut Hasil Pemeriksaan Selesai",
        ],
      }
    `);
  });

  it('keeps apart "-" and an empty cell of the inactive period', async () => {
    const inactive = counts((await rules()).map((rule) => rule.inactive));

    expect(inactive).toMatchInlineSnapshot(`
      {
        "byEvent": 0,
        "counted": 458,
        "none": 39,
        "unread": [],
      }
    `);
  });

  it('names several events where the period waits for all of them', async () => {
    const several = (await rules()).flatMap(({ active }) => (active.kind === 'counted' && active.events.length > 1 ? [active.events] : []));

    expect([...new Set(several.map((events) => events.join(' + ')))]).toMatchInlineSnapshot(`
      [
        "keputusan berkekuatan hukum tetap + dipenuhi hak dan kewajiban",
        "tahun anggaran berakhir + tin da k lanjut hasil pemeriksaan selesai",
        "Undang-Undang tentang pertanggungjawaban Anggaran Pendapatan dan Belanja Negara disahkan + tindak lanjut hasil pemeriksaan telah selesai",
        "Undang-Undang tentang pertanggungjawaban Anggaran Pendapatan dan Belanja Negara disahkan + tindak lanjut hasil pemeriksaan selesai",
        "Undang-Undang tentang Pertanggungjawaban Anggaran Pendapatan dan Belanja Negara disahkan + tindak lanjut hasil pemeriksaan telah selesai",
        "Undang-Undang tentang Pertanggungjawaban Anggaran Pendapatan dan Belanja Negara disahkan + Tindak Lanjut Hasil Pemeriksaan Selesai",
      ]
    `);
  });

  it('asks a person about every condition of the final fate', async () => {
    const fates = (await rules()).map((rule) => rule.fate);
    const asked = fates.flatMap((fate) => (fate.kind === 'asked' ? [fate.text] : []));

    expect(asked.length).toMatchInlineSnapshot(`97`);
    expect(asked.filter((text) => !/kecuali|setelah/i.test(text ?? ''))).toMatchInlineSnapshot(`
      [
        "Miusnah",
        "Miusnah",
        "Miusnah",
        "Miusnah",
        "Miusnah",
      ]
    `);
  });
});
