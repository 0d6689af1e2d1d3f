import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { err } from '#shared/lib/result.ts';
import { checkCharacter, formatLabelCode, LAST_LABEL, parseLabelCode, suggestedPrefix } from './label-code.ts';

const parts = fc.record({
  prefix: fc.stringMatching(/^[A-Z]{3}$/),
  desk: fc.stringMatching(/^[A-Z]{1,2}(?:[2-9]|[1-9]\d)?$/),
  seq: fc.integer({ min: 1, max: LAST_LABEL }),
});

describe('the check character', () => {
  it('is that of ISO 7064, as in the published example of the Global Release Identifier', () => {
    expect(checkCharacter('A12425GABC1234002')).toBe('M');
  });

  it('finds every single wrong character', () => {
    const alphabet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    fc.assert(
      fc.property(parts, fc.nat(), fc.constantFrom(...alphabet), (one, at, sign) => {
        const plain = formatLabelCode(one).replaceAll('-', '');
        const index = at % (plain.length - 1);
        fc.pre(plain[index] !== sign);
        const wrong = plain.slice(0, index) + sign + plain.slice(index + 1, -1);
        expect(checkCharacter(wrong)).not.toBe(plain.slice(-1));
      }),
    );
  });
});

describe('a label code', () => {
  it('is read back from what was printed, whatever stands between its parts', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom('-', '', ' ', '/', '_', '?'), fc.boolean(), (one, between, lower) => {
        const code = formatLabelCode(one);
        const typed = code.replaceAll('-', between);
        const read = parseLabelCode(` ${lower ? typed.toLowerCase() : typed}\n`);
        expect(read).toEqual({ ok: true, value: { ...one, label: code } });
      }),
    );
  });

  it('is written with its parts apart', () => {
    expect(formatLabelCode({ prefix: 'MLS', desk: 'A', seq: 123 })).toBe(`MLS-A-0000123-${checkCharacter('MLSA0000123')}`);
    expect(formatLabelCode({ prefix: 'MLS', desk: 'B2', seq: 1 })).toBe(`MLS-B2-0000001-${checkCharacter('MLSB20000001')}`);
  });

  it('is understood with the look-alikes of a hand', () => {
    const code = formatLabelCode({ prefix: 'MLS', desk: 'A', seq: 100 });

    expect(parseLabelCode(code.replace('0000100', 'OOOOlOO'))).toMatchObject({ ok: true, value: { seq: 100 } });
    expect(parseLabelCode(formatLabelCode({ prefix: 'IOT', desk: 'A', seq: 1 }).replace('IOT', '10T'))).toMatchObject({
      ok: true,
      value: { prefix: 'IOT' },
    });
  });

  it.each([
    ['a register number', '007/KEB/A/VI/2026'],
    ['a visit code', 'K-4T2M'],
    ['a barcode of a product', '8991234567890'],
    ['nothing', ''],
    ['number zero', `MLS-A-0000000-${checkCharacter('MLSA0000000')}`],
  ])('is not %s', (_name, text) => {
    expect(parseLabelCode(text)).toEqual(err({ code: 'label.notALabel' }));
  });

  it('with a wrong figure is misread, and never another label', () => {
    const code = formatLabelCode({ prefix: 'MLS', desk: 'A', seq: 123 });

    expect(parseLabelCode(code.replace('123', '124'))).toEqual(err({ code: 'label.misread' }));
    expect(parseLabelCode(code.replace('123', '132'))).toEqual(err({ code: 'label.misread' }));
  });
});

describe('the suggested prefix', () => {
  it.each([
    ['PPID Kabupaten Muara Lestari', 'MLS'],
    ['Dinas Komunikasi dan Informatika Provinsi Kalimantan Timur', 'KIK'],
    ['PPID', 'PPD'],
    ['Kantor 7', 'KNT'],
    ['Bappéda', 'BPP'],
    ['', 'XXX'],
  ])('of "%s" is %s', (name, prefix) => {
    expect(suggestedPrefix(name)).toBe(prefix);
  });
});
