import { describe, expect, test } from 'vitest';
import { logInAs, openTab, pinInput, sampleSecrets, waitForLogin } from '#test/pages/app-page.ts';
import { violations } from '#test/support/axe.ts';
import { windowTests } from '#test/support/window-tests.ts';

const { open, pictures, address } = windowTests('app');

const openDemo = async () => {
  const opened = await open('?demo=1');
  await waitForLogin(opened.page);
  return opened.page;
};

describe('the login', () => {
  test('by tile and PIN, without the mouse', async () => {
    const page = await openDemo();
    await page.getByRole('button', { name: /Rahmawati Saleh/ }).waitFor();

    await page.keyboard.press('Alt+7');
    await pinInput(page).waitFor();
    await page.keyboard.type(sampleSecrets.pin);

    await page.getByRole('banner').getByText('Rahmawati Saleh').waitFor();
  });

  test('says nothing about which half was wrong, and slows down after three tries', async () => {
    const page = await openDemo();

    for (const [name, password] of [
      ['petugas', 'salah'],
      ['petugas', 'salah lagi'],
      ['petugas', 'masih salah'],
    ] as const) {
      await page.getByLabel('Nama pengguna').fill(name);
      await page.getByLabel('Kata sandi').fill(password);
      await page.getByRole('button', { name: 'Masuk' }).click();
      await page.getByRole('alert').filter({ hasText: 'Nama pengguna atau kata sandi salah' }).waitFor();
    }

    await page.getByText(/Tunggu \d+ detik/).waitFor();
    await page.getByLabel('Nama pengguna').and(page.locator(':enabled')).waitFor();
    await page.getByLabel('Nama pengguna').fill('tidak.ada');
    await page.getByLabel('Kata sandi').fill('salah');
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.getByRole('alert').filter({ hasText: 'Nama pengguna atau kata sandi salah' }).waitFor();
  });

  test.each(['light', 'dark'] as const)('has no axe violation in the %s theme, with and without a person chosen', async (theme) => {
    const opened = await open('?demo=1', theme);
    const { page } = opened;
    await waitForLogin(page);

    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}login-${theme}.png` });
    await page.keyboard.press('Alt+1');
    await pinInput(page).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `${pictures}login-pin-${theme}.png` });
  });
});

describe('the lock', () => {
  test('hides the screen, keeps what was typed and opens by PIN', async () => {
    const page = await openDemo();
    await logInAs(page, 'admin');
    await page.getByRole('link', { name: 'Pengaturan' }).click();
    await page.getByLabel('Alamat').fill('Jalan Baru 9');

    await page.keyboard.press('Control+l');
    await waitForLogin(page);
    expect(await page.getByLabel('Alamat').isVisible()).toBe(false);
    await page.keyboard.press('Control+s');
    await pinInput(page).focus();
    await page.keyboard.type(sampleSecrets.pin);

    await page.getByLabel('Alamat').waitFor();
    expect(await page.getByLabel('Alamat').inputValue()).toBe('Jalan Baru 9');
    expect(await page.getByText('Tersimpan', { exact: true }).count()).toBe(0);
  });

  test('another person gets screens of their own', async () => {
    const page = await openDemo();
    await logInAs(page, 'admin');

    await page.getByRole('button', { name: /menu orang/ }).click();
    await page.getByRole('menuitem', { name: 'Ganti orang' }).click();
    await page.getByRole('button', { name: /Dewi Anggraini/ }).click();
    await pinInput(page).waitFor();
    await page.keyboard.type(sampleSecrets.pin);

    await page.getByRole('banner').getByText('Dewi Anggraini').waitFor();
    await page.getByRole('link', { name: 'Pengaturan' }).click();
    await page.getByRole('tab', { name: 'Akun saya' }).waitFor();
    expect(await page.getByRole('tab', { name: 'Orang & peran' }).count()).toBe(0);
  });
});

describe('one live window', () => {
  test('a second tab waits, takes over, and the first one says so', async () => {
    const first = await openDemo();
    await logInAs(first, 'petugas');

    const { page: second, complaints } = await openTab(first.context(), address('?demo=1'));
    await second.getByRole('heading', { name: 'Daluang sudah terbuka' }).waitFor();
    await second.getByRole('button', { name: 'Ambil alih' }).click();

    await waitForLogin(second);
    await first.getByRole('heading', { name: 'Diambil alih oleh jendela lain' }).waitFor();
    await logInAs(second, 'petugas');
    expect(complaints).toEqual([]);
  });
});
