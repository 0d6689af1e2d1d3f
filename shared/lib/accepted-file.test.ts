import { describe, expect, it } from 'vitest';
import { acceptFile, refusalOfName } from './accepted-file.ts';
import { documentTypes } from './media-type.ts';

const text = (content: string) => Uint8Array.from(content, (letter) => letter.charCodeAt(0));
const zip = (...names: readonly string[]) =>
  text(`PK\u0003\u0004${names.map((name) => `PK\u0001\u0002${'\0'.repeat(42)}${name}`).join('')}PK\u0005\u0006`);
const pdf = text('%PDF-1.7');

describe('a name', () => {
  it.each([
    ['surat.pdf', null],
    ['22.02.2021.pdf', null],
    ['Keputusan v1.2 final.docx', null],
    ['600.1.15.2-118.pdf', null],
    ['tanpa-akhiran', null],
    ['.txt', null],
    ['surat.exe', 'executable'],
    ['surat.EXE', 'executable'],
    ['surat.pdf.exe', 'executable'],
    ['surat.pdf      .scr', 'executable'],
    ['surat.exe. ', 'executable'],
    ['anggaran.xlsm', 'executable'],
    ['pintasan.lnk', 'executable'],
    ['surat.exe.pdf', 'doubleExtension'],
    ['surat.js.pdf', 'doubleExtension'],
    ['surat.pdf.docx', 'doubleExtension'],
    ['surat.docx.pdf', 'doubleExtension'],
    ['foto.jpg.pdf', 'doubleExtension'],
    ['kontrak\u202Efdp.exe', 'hiddenName'],
    ['kontrak\u200B.pdf', 'hiddenName'],
    ['kontrak\n.pdf', 'hiddenName'],
  ])('%j gives %s', (name, expected) => {
    expect(refusalOfName(name)).toBe(expected);
  });
});

describe('a file', () => {
  it.each([
    ['a PDF', 'surat.pdf', pdf, documentTypes.pdf],
    ['a PDF under no ending', 'surat', pdf, documentTypes.pdf],
    ['a text', 'catatan.txt', text('Rapat 11 Maret\r\n\thadir: 4'), documentTypes.txt],
    ['a list', 'daftar.csv', text('no;uraian\n1;Kontrak'), documentTypes.csv],
    ['a document', 'surat.docx', zip('word/document.xml'), documentTypes.docx],
  ])('%s is taken', (_, name, bytes, type) => {
    expect(acceptFile(name, bytes, bytes)).toEqual({ ok: true, value: type });
  });

  it.each([
    ['a Windows program under another name', 'surat.pdf', text('MZ\u0090\0'), 'executable'],
    ['a Linux program', 'laporan', text('\u007fELF\u0002'), 'executable'],
    ['a script', 'catatan.txt', text('#!/bin/sh\nrm -rf /'), 'executable'],
    ['a shortcut', 'surat', text('L\0\0\0\u0001\u0014\u0002\0'), 'executable'],
    ['a document with macros under a harmless name', 'surat.docx', zip('word/document.xml', 'word/vbaProject.bin'), 'macros'],
    ['a workbook with macros', 'lembar.xlsx', zip('xl/vbaProject.bin', 'xl/workbook.xml'), 'macros'],
    ['a text with a NUL', 'catatan.txt', text('abc\0def'), 'typeNotAllowed'],
    ['a text of another ending', 'halaman.html', text('<p>Rapat</p>'), 'typeNotAllowed'],
    ['nothing at all', 'kosong.txt', text(''), 'empty'],
    ['an empty scan', 'kosong.pdf', text(''), 'empty'],
    ['a BigTIFF', 'peta.tif', text('II+\0\b\0\0\0'), 'bigTiff'],
    ['a BigTIFF of the other end', 'peta.tiff', text('MM\0+\0\b\0\0'), 'bigTiff'],
    ['what only its name calls a workbook', 'daftar.xlsx', text('x,y\n1,2'), 'otherContent'],
    ['a file of another kind', 'lagu.mp3', text('ID3'), 'typeNotAllowed'],
    ['a good PDF with a deceiving name', 'surat.exe.pdf', pdf, 'doubleExtension'],
  ])('%s is refused', (_, name, bytes, code) => {
    expect(acceptFile(name, bytes, bytes)).toEqual({ ok: false, error: { code } });
  });
});
