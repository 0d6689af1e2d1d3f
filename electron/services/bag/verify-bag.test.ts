import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { bagFiles, declarationOf, digest, latin1, manifestOf, twoFiles, utf16le, writeBag } from '#test/support/bag/made-bag.ts';
import { verifyBag } from './verify-bag.ts';

type Files = Readonly<Record<string, string | Uint8Array | null>>;

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const bag = (version: string, change: Files = {}): string => {
  const folder = writeBag(bagFiles(version, change));
  made.push(folder);
  return folder;
};

const codesOf = async (folder: string) => {
  const { errors, warnings } = await verifyBag(folder);
  return { errors: errors.map(({ code }) => code), warnings: warnings.map(({ code }) => code) };
};

const clean = { errors: [], warnings: [] };
const versions = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'];
const first = 'data/surat.txt';
const second = 'data/lampiran/a.bin';
const sum = (path: keyof typeof twoFiles, algorithm = 'sha256') => digest(algorithm, twoFiles[path]);
const line = (path: string, of: keyof typeof twoFiles = first) => `${sum(of)}  ${path}\n`;
const both = manifestOf(twoFiles);

describe('a whole bag', () => {
  it.each(versions)('of version %s is valid without a word', async (version) => {
    expect(await codesOf(bag(version))).toEqual(clean);
  });

  it.each([
    ['md5', 'md5'],
    ['sha1', 'sha1'],
    ['sha224', 'sha224'],
    ['sha384', 'sha384'],
    ['sha512', 'sha512'],
    ['sha3256', 'sha3-256'],
  ])('may use %s', async (name, algorithm) => {
    const manifest = { 'manifest-sha256.txt': null, [`manifest-${name}.txt`]: manifestOf(twoFiles, algorithm) };

    expect(await codesOf(bag('1.0', manifest))).toEqual(clean);
  });

  it('may hold no payload at all', async () => {
    const empty = { 'data/surat.txt': null, 'data/lampiran/a.bin': null, 'manifest-sha256.txt': '' };

    expect(await codesOf(bag('1.0', empty))).toEqual(clean);
  });

  it.each([
    ['line feeds', '\n'],
    ['carriage returns', '\r'],
    ['both', '\r\n'],
  ])('may end its lines with %s, the last one not at all', async (_name, end) => {
    const change = {
      'bagit.txt': declarationOf('1.0').trimEnd().replaceAll('\n', end),
      'manifest-sha256.txt': both.trimEnd().replaceAll('\n', end),
      'bag-info.txt': `Contact-Name: A${end}Payload-Oxum: 13.2`,
    };

    expect(await codesOf(bag('1.0', change))).toEqual(clean);
  });

  it('may write checksums in capitals and separate them by tabs', async () => {
    expect(
      await codesOf(bag('1.0', { 'manifest-sha256.txt': both.replace(/^\w+ {2}/gm, (head) => `${head.trim().toUpperCase()}\t `) })),
    ).toEqual(clean);
  });

  it('may carry tag manifests, other tag files and folders of them', async () => {
    const tags = { 'bagit.txt': declarationOf('1.0'), 'manifest-sha256.txt': both, 'bag-info.txt': 'A: b\n', 'meta/ead.xml': '<ead/>' };

    expect(await codesOf(bag('1.0', { ...tags, 'tagmanifest-sha256.txt': manifestOf(tags, 'sha256', () => true) }))).toEqual(clean);
  });

  it('may repeat its metadata and go on over several lines', async () => {
    const info = 'Contact-Name: A\nContact-Name: B\nExternal-Description: panjang\n   sekali\n\tlagi\nPayload-Oxum: 13.2\n';

    expect(await codesOf(bag('0.97', { 'bag-info.txt': info }))).toEqual(clean);
    expect(await codesOf(bag('0.93', { 'package-info.txt': info }))).toEqual(clean);
  });
});

describe('the declaration', () => {
  it.each<[string, string, Files, string[], string[]]>([
    ['is missing', '1.0', { 'bagit.txt': null }, ['declaration.missing'], []],
    ['is empty', '1.0', { 'bagit.txt': '' }, ['declaration.version', 'declaration.encoding'], []],
    ['names no version', '1.0', { 'bagit.txt': 'Tag-File-Character-Encoding: UTF-8\n' }, ['declaration.version'], []],
    ['names no encoding', '1.0', { 'bagit.txt': 'BagIt-Version: 1.0\n' }, ['declaration.encoding'], []],
    ['names an unknown version', '1.0', { 'bagit.txt': declarationOf('2.0') }, ['declaration.versionUnknown'], []],
    ['has a version that is none', '1.0', { 'bagit.txt': declarationOf('satu') }, ['declaration.version'], []],
    ['begins with a mark', '0.97', { 'bagit.txt': `\uFEFF${declarationOf('0.97')}` }, ['declaration.byteOrderMark'], []],
    ['is UTF-16', '0.97', { 'bagit.txt': utf16le(declarationOf('0.97')) }, ['declaration.notUtf8'], []],
    ['names an encoding of no one', '1.0', { 'bagit.txt': declarationOf('1.0', 'klingon') }, ['declaration.encodingUnknown'], []],
    ['has a space before the colon', '0.97', { 'bagit.txt': declarationOf('0.97').replace(':', ' :') }, ['declaration.form'], []],
    ['has a tab after the colon', '0.97', { 'bagit.txt': declarationOf('0.97').replace(': ', ':\t') }, ['declaration.form'], []],
    ['has a space at the end of a line', '0.97', { 'bagit.txt': declarationOf('0.97').replace('\n', ' \n') }, ['declaration.form'], []],
    ['has an empty line', '1.0', { 'bagit.txt': declarationOf('1.0').replace('\n', '\n\n') }, ['declaration.extraLines'], []],
    ['had an empty line in old days', '0.97', { 'bagit.txt': `${declarationOf('0.97')}\n` }, [], ['declaration.extraLines']],
    ['has two spaces after it', '1.0', { 'bagit.txt': declarationOf('1.0').replace(': ', ':  ') }, ['declaration.form'], []],
    ['is indented', '1.0', { 'bagit.txt': ` ${declarationOf('1.0')}` }, ['declaration.form'], []],
    ['was lax in old days', '0.95', { 'bagit.txt': declarationOf('0.95').replace(': ', ':') }, [], ['declaration.form']],
    ['says more than it should', '1.0', { 'bagit.txt': `${declarationOf('1.0')}Contact-Name: A\n` }, ['declaration.extraLines'], []],
    ['said more in old days', '0.97', { 'bagit.txt': `${declarationOf('0.97')}Contact-Name: A\n` }, [], ['declaration.extraLines']],
    [
      'is in other letters',
      '1.0',
      { 'bagit.txt': 'bagit-version: 1.0\nTag-File-Character-encoding: UTF-8\n' },
      ['declaration.form', 'declaration.form'],
      [],
    ],
    ['stands upside down', '1.0', { 'bagit.txt': 'Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n' }, ['declaration.form'], []],
  ])('%s', async (_name, version, change, errors, warnings) => {
    expect(await codesOf(bag(version, change))).toEqual({ errors, warnings });
  });
});

describe('tag files in another encoding', () => {
  const files = { 'data/café.txt': 'kopi' };
  const encoded = (encoding: string, write: (text: string) => Uint8Array) => ({
    'bagit.txt': declarationOf('0.97', encoding),
    'data/surat.txt': null,
    'data/lampiran/a.bin': null,
    ...files,
    'manifest-sha256.txt': write(manifestOf(files)),
    'bag-info.txt': write('Contact-Name: Zoë\nPayload-Oxum: 4.1\n'),
  });

  it.each([
    ['UTF-16', utf16le],
    ['utf-16le', utf16le],
    ['UTF-16BE', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ['UTF-16', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ['ISO-8859-1', latin1],
    ['windows-1252', latin1],
  ])('%s are read', async (name, write) => {
    expect(await codesOf(bag('0.97', encoded(name, write)))).toEqual(clean);
  });

  it('are refused where they are not what they say', async () => {
    const { errors } = await codesOf(bag('0.97', encoded('UTF-8', latin1)));
    expect(errors).toContain('text.encoding');
    expect((await codesOf(bag('0.97', encoded('US-ASCII', latin1)))).errors).toContain('text.encoding');
  });

  it.each([
    ['1.0', ['text.byteOrderMark'], []],
    ['0.97', [], ['text.byteOrderMark']],
  ])('may not begin with a mark in UTF-8: %s', async (version, errors, warnings) => {
    expect(await codesOf(bag(version, { 'manifest-sha256.txt': `\uFEFF${both}` }))).toEqual({ errors, warnings });
  });
});

describe('a manifest', () => {
  it.each<[string, string, Files, string[], string[]]>([
    ['is missing', '1.0', { 'manifest-sha256.txt': null }, ['manifest.none', 'payload.notListed', 'payload.notListed'], []],
    ['lists a file that is not there', '1.0', { [first]: null }, ['file.missing'], []],
    ['leaves a file out', '0.93', { 'manifest-sha256.txt': line(first) }, ['payload.notListed'], []],
    ['has another checksum', '0.97', { [first]: 'isi lain' }, ['checksum.mismatch'], []],
    [
      'has a checksum of another length',
      '1.0',
      { 'manifest-sha256.txt': both.replace(/^./, '') },
      ['checksum.form', 'payload.notListed'],
      [],
    ],
    ['has a line that is none', '0.97', { 'manifest-sha256.txt': `${both}tidak ada\n` }, ['line.malformed'], []],
    ['has a line without a path', '1.0', { 'manifest-sha256.txt': `${both}${sum(first)}\n` }, ['line.malformed'], []],
    ['has a comment', '0.97', { 'manifest-sha256.txt': `# md5\n${both}` }, [], ['line.malformed']],
    ['names a folder', '1.0', { 'manifest-sha256.txt': `${both}${line('data/lampiran')}` }, ['path.folder'], []],
    ['names a file twice', '1.0', { 'manifest-sha256.txt': both + line(first) }, ['path.repeated'], []],
    ['named a file twice in old days', '0.97', { 'manifest-sha256.txt': both + line(first) }, [], ['path.repeated']],
    [
      'names a file twice with two checksums',
      '0.97',
      { 'manifest-sha256.txt': both + line(first, second) },
      ['path.repeatedOtherwise'],
      [],
    ],
    ['was made with md5sum', '1.0', { 'manifest-sha256.txt': both.replaceAll('  ', ' *') }, [], ['path.asterisk', 'path.asterisk']],
    [
      'begins its paths with ./',
      '0.97',
      { 'manifest-sha256.txt': both.replaceAll('data/', './data/') },
      [],
      ['path.dotSlash', 'path.dotSlash'],
    ],
    ['doubles its slashes', '0.97', { 'manifest-sha256.txt': both.replace('data/lampiran/', 'data//lampiran/./') }, [], ['path.dotSlash']],
    [
      'has backslashes of old Windows',
      '0.95',
      { 'manifest-sha256.txt': both.replaceAll('/', '\\') },
      [],
      ['path.backslash', 'path.backslash'],
    ],
    [
      'has spaces after its paths',
      '0.97',
      { 'manifest-sha256.txt': both.replaceAll('\n', ' \n') },
      [],
      ['path.trailingSpace', 'path.trailingSpace'],
    ],
    [
      'lists a tag file',
      '1.0',
      { 'manifest-sha256.txt': `${both}${digest('sha256', declarationOf('1.0'))}  bagit.txt\n` },
      ['path.outsidePayload'],
      [],
    ],
    ['is spelled in capitals', '0.97', { 'manifest-sha256.txt': null, 'manifest-SHA-256.txt': both }, [], ['manifest.name']],
    [
      'of an unknown algorithm stands beside a good one',
      '1.0',
      { 'manifest-crc99.txt': `abcd  ${first}\nabcd  ${second}\n` },
      [],
      ['manifest.algorithmUnsupported'],
    ],
    [
      'of an unknown algorithm stands alone',
      '1.0',
      { 'manifest-sha256.txt': null, 'manifest-crc99.txt': `abcd  ${first}\nabcd  ${second}\n` },
      ['checksum.unverified', 'checksum.unverified'],
      ['manifest.algorithmUnsupported'],
    ],
    ['lists less than another one', '1.0', { 'manifest-md5.txt': `${sum(first, 'md5')}  ${first}\n` }, ['payload.notInAllManifests'], []],
    ['listed less than another one in old days', '0.97', { 'manifest-md5.txt': `${sum(first, 'md5')}  ${first}\n` }, [], []],
    ['is wrong where another one is right', '0.97', { 'manifest-md5.txt': `${sum(second, 'md5')}  ${first}\n` }, ['checksum.mismatch'], []],
  ])('%s (%s)', async (_name, version, change, errors, warnings) => {
    expect(await codesOf(bag(version, change))).toEqual({ errors, warnings });
  });

  it.each([
    '/etc/passwd',
    '../keluar.txt',
    'data/../../keluar.txt',
    'data/../data/surat.txt',
    '~/keluar.txt',
    '~root/x',
    'C:\\x',
    'c:/x',
    '\\\\?\\C:\\x',
    'data\\..\\..\\x',
  ])('never leads out of the bag: %s', async (path) => {
    for (const version of ['0.93', '0.97', '1.0']) {
      expect((await codesOf(bag(version, { 'manifest-sha256.txt': both + line(path) }))).errors).toContain('path.leavesBag');
      expect((await codesOf(bag(version, { 'tagmanifest-sha256.txt': line(path) }))).errors).toContain('path.leavesBag');
    }
  });
});

describe('tag manifests', () => {
  const tags = (version: string) => ({ 'bagit.txt': declarationOf(version), 'manifest-sha256.txt': both });
  const tagManifest = (version: string, algorithm = 'sha256') => manifestOf(tags(version), algorithm, () => true);

  it.each<[string, string, Files, string[], string[]]>([
    [
      'tell a tag file that changed',
      '0.97',
      { 'tagmanifest-sha256.txt': line('bagit.txt') },
      ['checksum.mismatch'],
      ['tagManifest.manifestNotListed'],
    ],
    [
      'tell a tag file that is gone',
      '0.96',
      { 'tagmanifest-sha256.txt': line('catatan.txt') },
      ['file.missing'],
      ['tagManifest.manifestNotListed'],
    ],
    ['may leave other tag files out in old days', '0.97', { 'a.txt': 'a', 'tagmanifest-sha256.txt': tagManifest('0.97') }, [], []],
    [
      'must name every payload manifest',
      '1.0',
      { 'tagmanifest-sha256.txt': manifestOf({ 'bagit.txt': declarationOf('1.0') }, 'sha256', () => true) },
      ['tagManifest.manifestNotListed'],
      ['tagManifest.notListed'],
    ],
    ['must not name the payload', '1.0', { 'tagmanifest-sha256.txt': tagManifest('1.0') + line(first) }, ['tagManifest.listsPayload'], []],
    [
      'must not name themselves',
      '1.0',
      { 'tagmanifest-sha256.txt': `${tagManifest('1.0')}${'0'.repeat(64)}  tagmanifest-sha256.txt\n` },
      ['tagManifest.listsTagManifest'],
      [],
    ],
    [
      'should all name the same',
      '1.0',
      {
        'a.txt': 'a',
        'tagmanifest-sha256.txt': tagManifest('1.0'),
        'tagmanifest-md5.txt': `${tagManifest('1.0', 'md5')}${digest('md5', 'a')}  a.txt\n`,
      },
      [],
      ['tagManifest.setsDiffer'],
    ],
  ])('%s (%s)', async (_name, version, change, errors, warnings) => {
    expect(await codesOf(bag(version, change))).toEqual({ errors, warnings });
  });
});

describe('names of files', () => {
  const named = (onDisk: string, listed: string): Files => ({
    [first]: null,
    [second]: null,
    [onDisk]: 'x',
    'manifest-sha256.txt': `${digest('sha256', 'x')}  ${listed}\n`,
  });

  it.each<[string, string, string, string, string[]]>([
    ['with a line end', '1.0', 'data/a\nb', 'data/a%0Ab', []],
    ['with a carriage return', '0.97', 'data/a\rb', 'data/a%0db', []],
    ['with a percent sign', '1.0', 'data/100%.txt', 'data/100%25.txt', []],
    ['with a percent sign as old versions write it', '0.97', 'data/100%.txt', 'data/100%.txt', []],
    ['that look encoded in an old version', '0.97', 'data/a%0Ab', 'data/a%0Ab', []],
    ['with a bare percent sign', '1.0', 'data/100%.txt', 'data/100%.txt', ['path.percent']],
    ['with spaces and brackets', '1.0', 'data/a (b)  [c].txt', 'data/a (b)  [c].txt', []],
    ['that begin with a dot or a tilde', '1.0', 'data/.~a', 'data/.~a', []],
    ['in another Unicode form', '1.0', 'data/cafe\u0301.txt', 'data/caf\u00e9.txt', ['path.otherForm']],
    ['in the other other form', '0.97', 'data/caf\u00e9.txt', 'data/cafe\u0301.txt', ['path.otherForm']],
  ])('%s (%s)', async (_name, version, onDisk, listed, warnings) => {
    expect(await codesOf(bag(version, named(onDisk, listed)))).toEqual({ errors: [], warnings });
  });

  it('are one file where two lines write them in two Unicode forms', async () => {
    const twice = `${digest('sha256', 'x')}  data/caf\u00e9.txt\n${digest('sha256', 'x')}  data/cafe\u0301.txt\n`;

    const { errors, warnings } = await codesOf(bag('0.97', { ...named('data/caf\u00e9.txt', ''), 'manifest-sha256.txt': twice }));

    expect(errors).toEqual([]);
    expect(warnings).toContain('path.formTwin');
  });

  it('that differ only in case or form are told', async () => {
    const files = { 'data/Surat.txt': 'a', 'data/surat.txt': 'b', 'data/caf\u00e9': 'c', 'data/cafe\u0301': 'd' };

    expect(await codesOf(bag('1.0', { [second]: null, ...files, 'manifest-sha256.txt': manifestOf(files) }))).toEqual({
      errors: [],
      warnings: expect.arrayContaining(['path.caseTwin', 'path.formTwin']),
    });
  });

  it('in both Unicode forms are told as such beside a name in other letters, tag files too', async () => {
    const files = { 'data/Caf\u00e9': 'a', 'data/caf\u00e9': 'b', 'data/cafe\u0301': 'c' };
    const tagFiles = { 'r\u00e9sum\u00e9.txt': 'd', 're\u0301sume\u0301.txt': 'e' };

    expect(
      await codesOf(bag('1.0', { [first]: null, [second]: null, ...files, ...tagFiles, 'manifest-sha256.txt': manifestOf(files) })),
    ).toEqual({
      errors: [],
      warnings: ['path.caseTwin', 'path.formTwin', 'path.formTwin'],
    });
  });

  it('that are no UTF-8 are matched in the encoding of the bag', async () => {
    const folder = bag('0.97', {
      ...named('data/x', ''),
      'bagit.txt': declarationOf('0.97', 'ISO-8859-1'),
      'data/x': null,
      'manifest-sha256.txt': latin1(`${digest('sha256', 'x')}  data/café.txt\n`),
    });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/data/`), Buffer.from('café.txt', 'latin1')]), 'x');

    expect(await codesOf(folder)).toEqual({ errors: [], warnings: ['path.nameNotUtf8'] });
  });
});

describe('fetch.txt', () => {
  const url = 'https://arsip.example/a.bin';
  it.each<[string, string, Files, string[], string[]]>([
    ['names what is still to come', '1.0', { [second]: null, 'fetch.txt': `${url} 4 ${second}\n` }, ['file.toFetch'], []],
    ['names what is already here', '1.0', { 'fetch.txt': `${url}\t-\t${second}\n` }, [], []],
    ['has another length than the file', '1.0', { 'fetch.txt': `${url} 5 ${second}\n` }, [], ['fetch.lengthDiffers']],
    ['has a length that is none', '0.97', { 'fetch.txt': `${url} empat ${second}\n` }, ['fetch.length'], []],
    ['has a URL that is none', '1.0', { 'fetch.txt': `arsip/a.bin 4 ${second}\n` }, ['fetch.url'], []],
    ['had a URL that is none', '0.97', { 'fetch.txt': `arsip/a.bin 4 ${second}\n` }, [], ['fetch.url']],
    ['has a line of two words', '0.97', { 'fetch.txt': `${url} ${second}\n` }, ['fetch.line'], []],
    ['leads out of the bag', '0.97', { 'fetch.txt': `${url} 4 ../../a.bin\n` }, ['path.leavesBag'], []],
    ['leads to a home folder', '1.0', { 'fetch.txt': `${url} 4 ~/a.bin\n` }, ['path.leavesBag'], []],
    ['names a tag file', '1.0', { 'fetch.txt': `${url} 4 bag-info.txt\n` }, ['fetch.outsidePayload'], []],
    ['named a file beside the payload', '0.97', { 'fetch.txt': 'file:///arsip/a.png 4 a.png\n' }, [], ['fetch.outsidePayload']],
    ['names what no manifest lists', '1.0', { 'fetch.txt': `${url} 4 data/lain.bin\n` }, ['fetch.notListed'], []],
  ])('%s (%s)', async (_name, version, change, errors, warnings) => {
    expect(await codesOf(bag(version, change))).toEqual({ errors, warnings });
  });
});

describe('bag-info.txt', () => {
  it.each<[string, string, Files, string[], string[]]>([
    ['counts other bytes', '1.0', { 'bag-info.txt': 'Payload-Oxum: 14.2\n' }, ['info.oxumMismatch'], []],
    ['counts other files', '0.97', { 'bag-info.txt': 'payload-oxum: 13.3\n' }, ['info.oxumMismatch'], []],
    ['counts in words', '1.0', { 'bag-info.txt': 'Payload-Oxum: 13\n' }, ['info.oxumForm'], []],
    ['counts twice', '1.0', { 'bag-info.txt': 'Payload-Oxum: 13.2\nPayload-Oxum: 13.2\n' }, ['info.oxumRepeated'], []],
    ['counted twice', '0.97', { 'bag-info.txt': 'Payload-Oxum: 13.2\nPayload-Oxum: 13.2\n' }, [], ['info.oxumRepeated']],
    ['has a line without a label', '0.97', { 'bag-info.txt': 'tanpa label\n' }, ['info.line'], []],
    ['has wide spaces', '1.0', { 'bag-info.txt': 'Contact-Name :  A\n' }, [], ['info.whitespace']],
    ['had wide spaces', '0.97', { 'bag-info.txt': 'Contact-Name  :\tA\nPayload-Oxum :  13.2\n' }, [], []],
    ['is not the one of its version', '0.95', { 'bag-info.txt': 'Payload-Oxum: 99.9\n' }, [], []],
    ['has the name of old versions', '0.95', { 'package-info.txt': 'Payload-Oxum: 99.9\n' }, ['info.oxumMismatch'], []],
  ])('%s (%s)', async (_name, version, change, errors, warnings) => {
    expect(await codesOf(bag(version, change))).toEqual({ errors, warnings });
  });
});

describe('what is no bag, or not only files', () => {
  it('is refused: no such folder, a file, an empty folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'daluang-bag-'));
    made.push(folder);
    writeFileSync(join(folder, 'a.zip'), 'PK');

    expect((await codesOf(join(folder, 'tiada'))).errors).toEqual(['bag.notFolder']);
    expect((await codesOf(join(folder, 'a.zip'))).errors).toEqual(['bag.notFolder']);
    expect((await codesOf(folder)).errors).toEqual(['declaration.missing', 'payloadFolder.missing', 'manifest.none']);
  });

  it('never follows a link out of the bag, nor one that goes round', async () => {
    const folder = bag('1.0', { 'manifest-sha256.txt': `${both}${digest('sha256', 'rahasia')}  data/rahasia.txt\n` });
    const outside = mkdtempSync(join(tmpdir(), 'daluang-luar-'));
    made.push(outside);
    writeFileSync(join(outside, 'rahasia.txt'), 'rahasia');
    symlinkSync(join(outside, 'rahasia.txt'), join(folder, 'data/rahasia.txt'));
    symlinkSync('..', join(folder, 'data/putar'));

    expect((await codesOf(folder)).errors).toEqual(['link.circle', 'link.leavesBag']);
  });

  it('follows a link that stays inside, and misses what a broken one promises', async () => {
    const folder = bag('1.0', { 'manifest-sha256.txt': both + line('data/tautan.txt') + line('data/putus.txt') });
    symlinkSync('surat.txt', join(folder, 'data/tautan.txt'));
    symlinkSync('tiada.txt', join(folder, 'data/putus.txt'));

    expect((await codesOf(folder)).errors).toEqual(['file.missing']);
  });

  it('does not wait for a pipe', async () => {
    const folder = bag('1.0', { 'manifest-sha256.txt': both + line('data/pipa') });
    expect(spawnSync('mkfifo', [join(folder, 'data/pipa')]).status).toBe(0);

    expect((await codesOf(folder)).errors).toEqual(['file.special']);
  });

  it('misses a payload folder', async () => {
    const folder = bag('1.0', { [first]: null, [second]: null, 'manifest-sha256.txt': '' });
    rmSync(join(folder, 'data'), { recursive: true });

    expect((await codesOf(folder)).errors).toEqual(['payloadFolder.missing']);
  });

  it('counts a bag inside of a bag as payload', async () => {
    const inner = Object.fromEntries(Object.entries(bagFiles('0.97')).map(([path, content]) => [`data/dalam/${path}`, content]));

    expect(await codesOf(bag('1.0', { [first]: null, [second]: null, ...inner, 'manifest-sha256.txt': manifestOf(inner) }))).toEqual(clean);
  });

  it('reads a file in pieces: a large one does not stay in memory', async () => {
    const listed = `${'0'.repeat(64)}  data/besar.bin\n`;
    const folder = bag('1.0', { [first]: null, [second]: null, 'manifest-sha256.txt': listed });
    mkdirSync(join(folder, 'data'), { recursive: true });
    const size = 300 * 1024 * 1024;
    expect(spawnSync('truncate', ['-s', String(size), join(folder, 'data/besar.bin')]).status).toBe(0);
    const before = process.memoryUsage().rss;

    const { errors } = await verifyBag(folder);

    expect(errors.map(({ code }) => code)).toEqual(['checksum.mismatch']);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});
