import { describe, expect, it } from 'vitest';
import type { SetSummary } from '#renderer/platform/backup-port.ts';
import type { Text } from '#renderer/ui/use-text.ts';
import { words } from '#test/support/words.ts';
import { wrongKeyWords } from './wrong-key.ts';

const t: Text<'backup'> = words('backup');

const set = {
  office: 'PPID Kota Teluk Batu',
  recoveryKey: 'age1milikset',
} as Partial<SetSummary> as SetSummary;

describe('a key that does not open a set', () => {
  it('is said with the office, the key that is asked for and the one that was typed', () => {
    const { title, text } = wrongKeyWords({ set, secret: 'AGE-SECRET-KEY-1X', typedKey: 'age1lain' }, 'Rabu, 10.16', t);

    expect(title).toBe('Kunci ini tidak membuka set Rabu, 10.16 milik PPID Kota Teluk Batu');
    expect(text).toContain('age1milikset');
    expect(text).toContain('age1lain');
    expect(text).toContain('Tidak ada yang berubah');
  });

  it('with a wrong letter is told apart from the key of another sheet', () => {
    const { text } = wrongKeyWords({ set, secret: 'AGE-SECRET-KEY-1X', typedKey: null }, 'Rabu, 10.16', t);

    expect(text).toContain('ada huruf yang keliru');
    expect(text).toContain('age1milikset');
  });

  it('is the office key where nothing was typed, also of a set that names nobody', () => {
    const { title, text } = wrongKeyWords({ set: { ...set, office: null, recoveryKey: null }, secret: null, typedKey: null }, 'Rabu', t);

    expect(title).toBe('Kunci ini tidak membuka set Rabu');
    expect(text).toMatch(/^Kunci kantor di PC ini/);
    expect(text).not.toMatch(/kunci publik {2}/);
  });
});
