import { describe, expect, it } from 'vitest';
import { fileNames, folderFinder, isOwnFile } from './named-files.ts';

const folder = [
  'Pindai/2024/Surat Masuk 01.pdf',
  'Pindai/2024/a.pdf',
  'Pindai/2025/a.pdf',
  'Pindai/Café.PNG',
  'Pindai/b.pdf',
  'Pindai/b.docx',
].map((path) => ({ path }));
const find = folderFinder(folder);
const said = (name: string) => {
  const found = find(name);
  return found.found === 'one' ? found.file.path : found.found;
};

describe('a file that a list names', () => {
  it.each([
    ['Surat Masuk 01.pdf', 'Pindai/2024/Surat Masuk 01.pdf'],
    ['surat masuk 01.PDF', 'Pindai/2024/Surat Masuk 01.pdf'],
    ['Surat Masuk 01', 'Pindai/2024/Surat Masuk 01.pdf'],
    ['D:\\Data\\Surat Masuk 01.pdf', 'Pindai/2024/Surat Masuk 01.pdf'],
    ['2025\\a.pdf', 'Pindai/2025/a.pdf'],
    ['./2024/a.pdf', 'Pindai/2024/a.pdf'],
    ['a.pdf', 'several'],
    ['2023/a.pdf', 'several'],
    ['Cafe\u0301.png', 'Pindai/Café.PNG'],
    ['b', 'several'],
    ['b.docx', 'Pindai/b.docx'],
    ['c.pdf', 'none'],
  ])('%s is %s', (name, path) => {
    expect(said(name)).toBe(path);
  });

  it('may stand with others in one cell', () => {
    expect(fileNames('a.pdf; b.pdf\nc d.pdf|')).toEqual(['a.pdf', 'b.pdf', 'c d.pdf']);
    expect(fileNames('')).toEqual([]);
  });

  it.each(['Pindai/.DS_Store', 'Thumbs.db', 'a/desktop.ini', 'a/~$surat.docx'])('%s is left by the system', (path) => {
    expect(isOwnFile(path)).toBe(false);
  });
});
