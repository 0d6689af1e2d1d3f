import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesFrom, collect } from './streams.ts';
import { TAR_END_BYTES, TarError, tarBytes, tarFiles, tarOf } from './tar.ts';

const name = fc.stringMatching(/^[a-z0-9]{1,60}(\/[a-z0-9]{1,60}){0,2}$/);
const files = fc.uniqueArray(fc.record({ name, bytes: fc.uint8Array({ maxLength: 2000 }) }), {
  selector: (file) => file.name,
  maxLength: 5,
});

async function pack(list: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<Uint8Array> {
  return collect(tarOf(list.map((file) => ({ name: file.name, bytes: file.bytes.length, content: bytesFrom([file.bytes]) }))));
}

describe('a tar', () => {
  it('gives back the files that went in, however its bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 1, max: 700 }), async (list, step) => {
        const tar = await pack(list);
        expect(tar.length).toBe(list.reduce((total, file) => total + tarBytes(file.bytes.length), TAR_END_BYTES));
        const pieces = Array.from({ length: Math.ceil(tar.length / step) }, (_, at) => tar.subarray(at * step, (at + 1) * step));
        const found = [];
        for await (const file of tarFiles(bytesFrom(pieces))) found.push({ name: file.name, bytes: await collect(file.content) });
        expect(found).toEqual(list);
      }),
      { numRuns: 50 },
    );
  });

  it('passes over content that nobody reads', async () => {
    const list = [
      { name: 'a', bytes: new Uint8Array(1300) },
      { name: 'b', bytes: new Uint8Array([7]) },
    ];
    const names = [];
    for await (const file of tarFiles(bytesFrom([await pack(list)]))) names.push(file.name);
    expect(names).toEqual(['a', 'b']);
  });

  it('is refused where it is cut, or its header is not one', async () => {
    const tar = await pack([{ name: 'a', bytes: new Uint8Array(600) }]);
    const read = async (bytes: Uint8Array) => {
      for await (const file of tarFiles(bytesFrom([bytes]))) await collect(file.content);
    };
    await expect(read(tar.subarray(0, 900))).rejects.toThrow(TarError);
    await expect(read(tar.map((byte, at) => (at === 5 ? byte ^ 1 : byte)))).rejects.toThrow(TarError);
  });

  it('refuses a file that is longer or shorter than was said, and a name that does not fit', async () => {
    const said = (bytes: number) => collect(tarOf([{ name: 'a', bytes, content: bytesFrom([new Uint8Array(10)]) }]));
    await expect(said(11)).rejects.toThrow(TarError);
    await expect(said(9)).rejects.toThrow(TarError);
    await expect(pack([{ name: 'x'.repeat(101), bytes: new Uint8Array() }])).rejects.toThrow(TarError);
  });
});
