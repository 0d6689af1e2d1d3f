import { describe, expect, it } from 'vitest';
import { parsePaperCode, proofOf } from './paper-code.ts';

const hash = '9f2c41d07ab3e55d0c';
const known = { office: 'kantor-1', entryHash: hash };
const paper = (text: string) => {
  const code = parsePaperCode(text);
  if (!code) throw new Error(`no code of a paper: ${text}`);
  return code;
};

describe('the code on a paper', () => {
  it.each([
    ['of the entry itself', 'DALUANG:KEB:008/KEB/A/VI/2026:kantor-1:9f2c41d07ab3', known, 'matches'],
    ['with another entry', 'DALUANG:KEB:008/KEB/A/VI/2026:kantor-1:9f2c41d07ab4', known, 'differs'],
    ['with too few figures to prove anything', 'DALUANG:KEB:008/KEB/A/VI/2026:kantor-1:9f2c', known, 'differs'],
    ['of another office', 'DALUANG:KEB:008/KEB/A/VI/2026:kantor-2:9f2c41d07ab3', known, 'otherOffice'],
    ['without an entry', 'DALUANG:KEB:008/KEB/A/VI/2026:kantor-1:', known, 'unproven'],
    ['with the number alone', 'DALUANG:KEB:008/KEB/A/VI/2026', known, 'unproven'],
    ['of an entry whose change is not kept', 'DALUANG:KEB:1:kantor-1:9f2c41d07ab3', { ...known, entryHash: null }, 'unproven'],
  ] as const)('%s', (_, text, register, proof) => {
    expect(proofOf(paper(text), register)).toBe(proof);
  });

  it.each(['KEB:1', 'DALUANG:', 'DALUANG:keb:1', 'DALUANG:KEB:1:2:3:4'])('is none: %s', (text) => {
    expect(parsePaperCode(text)).toBeNull();
  });
});
