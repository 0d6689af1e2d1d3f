import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SecretStore, type SystemCipher } from './secret-store.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'daluang-secrets-'));
const SECRET = 'AGE-SECRET-KEY-1TEST';

/** A key store whose key is a number: another number cannot open what this one closed. */
const cipher = (key: number): SystemCipher => ({
  encrypt: async (text) => Buffer.from(text).map((byte) => byte ^ key),
  decrypt: async (bytes) => {
    const text = Buffer.from(bytes.map((byte) => byte ^ key)).toString();
    if (!/^[ -~]*$/.test(text)) throw new Error('wrong key');
    return text;
  },
});

it('keeps secrets in a file of this account alone where the system has no key store, and says so', async () => {
  const folder = newFolder();
  const store = new SecretStore(folder, null);

  await store.set('office', SECRET);
  await store.set('other', 'x');

  expect(store.protection).toBe('file');
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(await new SecretStore(folder, null).get('office')).toBe(SECRET);
  expect(await store.get('nothing')).toBeNull();
});

it('keeps them closed under the key store where there is one', async () => {
  const folder = newFolder();
  const store = new SecretStore(folder, cipher(0xa5));

  await store.set('office', SECRET);

  expect(store.protection).toBe('system');
  expect(
    Buffer.from(JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8')).secrets.office.value, 'base64').toString(),
  ).not.toContain('AGE');
  expect(await store.get('office')).toBe(SECRET);
});

it('still reads what was kept in the file after a key store appeared', async () => {
  const folder = newFolder();
  await new SecretStore(folder, null).set('office', SECRET);

  expect(await new SecretStore(folder, cipher(0xa5)).get('office')).toBe(SECRET);
});

it.each([
  ['another key', cipher(0x11)],
  ['no key store any more', null],
])('has nothing where the system opens it no longer: %s', async (_name, later) => {
  const folder = newFolder();
  await new SecretStore(folder, cipher(0xa5)).set('office', SECRET);

  expect(await new SecretStore(folder, later).get('office')).toBeNull();
});

it('keeps both of two secrets that are set at once', async () => {
  const store = new SecretStore(newFolder(), null);

  await Promise.all([store.set('a', '1'), store.set('b', '2')]);

  expect([await store.get('a'), await store.get('b')]).toEqual(['1', '2']);
});

it('refuses in a place that is no folder', async () => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, '');

  expect(await new SecretStore(file, null).set('a', '1')).toEqual({ ok: false, error: { code: 'unavailable' } });
});
