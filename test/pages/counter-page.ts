/** Adding a record and registering an objection, as a person does it: everything is found by its words. */
import type { Page } from 'playwright-core';

export interface TypedRecord {
  readonly description: string;
  readonly date: string;
  readonly newUnit: string;
  readonly newPlace: { readonly building: string; readonly rack: string; readonly box: string };
  /** Path of the softcopy. */
  readonly file: string;
}

/** From the list of records to the page of the new one. */
export async function addRecord(page: Page, record: TypedRecord): Promise<void> {
  await page.getByRole('button', { name: 'Tambah arsip' }).first().click();
  await page.getByLabel('Uraian informasi').fill(record.description);
  await page.getByLabel('Tanggal atau kurun waktu').fill(record.date);
  await page.getByRole('button', { name: 'Unit baru' }).click();
  await page.getByLabel('Nama unit').fill(record.newUnit);
  await page.getByRole('dialog').getByRole('button', { name: 'Buat' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Lokasi baru' }).click();
  const place = page.getByRole('dialog');
  await place.getByLabel('Gedung').fill(record.newPlace.building);
  await place.getByLabel('Rak').fill(record.newPlace.rack);
  await place.getByLabel('Boks').fill(record.newPlace.box);
  await place.getByRole('button', { name: 'Buat' }).click();
  await place.waitFor({ state: 'hidden' });
  await page.locator('input[type=file]').setInputFiles(record.file);
  await page.getByText(/, terperiksa$/).waitFor();
  await page.getByRole('button', { name: 'Simpan', exact: false }).filter({ hasNotText: 'tambah lagi' }).first().click();
  await page.getByText(`Tersimpan: ${record.description}`).waitFor();
}

export interface TypedObjection {
  /** A number from elsewhere. */
  readonly requestNumber: string;
  readonly name: string;
  readonly address: string;
  readonly contact: string;
  readonly ground: string;
}

/** From the register to the number; answers it. Outside service hours it is registered today, as the form offers. */
export async function registerObjection(page: Page, objection: TypedObjection): Promise<string> {
  await page.getByRole('button', { name: 'Registrasi keberatan' }).first().click();
  await page.getByLabel('Nomor permohonan').fill(objection.requestNumber);
  await page.getByLabel('Nama pemohon').fill(objection.name);
  await page.getByLabel('Alamat').fill(objection.address);
  await page.getByLabel('Telepon atau surel').fill(objection.contact);
  await page.getByRole('checkbox', { name: objection.ground }).check();
  await page.getByRole('checkbox', { name: 'Formulir terisi dan ditandatangani' }).check();
  await page.getByRole('checkbox', { name: 'KTP atau identitas lain diperlihatkan' }).check();
  const today = page.getByRole('radio', { name: /^Registrasi hari ini/ });
  if (await today.isVisible()) await today.check();
  await page.getByRole('button', { name: /^Registrasi & cetak/ }).click();
  await page.getByText('Teregistrasi', { exact: true }).waitFor();
  const shown = page.getByText(/^\d{3}\/KEB\/A\/[IVX]+\/\d{4}$/).first();
  return (await shown.textContent()) ?? '';
}
