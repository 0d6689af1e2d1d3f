import { describe, expect, it } from 'vitest';
import { bagInfoText, manifestText, packsText, readManifest, readPacks } from './bag.ts';

const hash = (digit: string) => digit.repeat(64);

describe('the texts of a bag', () => {
  it('list files by path, in the form that sha256sum reads, and are read back', () => {
    const text = manifestText([
      { name: 'data/b', bytes: 1, sha256: hash('b') },
      { name: 'data/a', bytes: 2, sha256: hash('a') },
    ]);
    expect(text).toBe(`${hash('a')}  data/a\n${hash('b')}  data/b\n`);
    expect(readManifest(text)).toEqual(
      new Map([
        ['data/a', hash('a')],
        ['data/b', hash('b')],
      ]),
    );
  });

  it.each(['../x', '/etc/passwd', 'data/../../x', 'data//x', 'data\\x', './x'])(
    'are refused where a path leads out of the bag: %s',
    (path) => {
      expect(readManifest(`${hash('a')}  ${path}\n`)).toBeNull();
    },
  );

  it.each(['abc  data/a', `${hash('a')}`, `${hash('A')}  data/a`])('are refused where a line is no line: %s', (line) => {
    expect(readManifest(`${line}\n`)).toBeNull();
  });

  it('say how many bytes and files the payload has, and take no line break from an office', () => {
    const text = bagInfoText({
      organization: 'Dinas\nKominfo',
      on: '2026-03-02',
      program: 'Daluang',
      identifier: 'x',
      payload: [{ name: 'data/a', bytes: 5, sha256: '' }],
    });
    expect(text).toContain('Source-Organization: Dinas Kominfo\n');
    expect(text).toContain('Payload-Oxum: 5.1\n');
  });

  it('name packs with their size', () => {
    const text = packsText([{ sha256: hash('b'), bytes: 20 }]);
    expect(readPacks(text)).toEqual(new Map([[hash('b'), 20]]));
    expect(readPacks('x')).toBeNull();
  });
});
