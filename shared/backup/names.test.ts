import { describe, expect, it } from 'vitest';
import { agencyFolder, agencyTag, hashOfTarName, readSetName, segmentOfTarName, setName, tarFileName, tarSegmentName } from './names.ts';

describe('names inside a backup', () => {
  it('of a set hold the time, the desk and a number, and are read back', () => {
    const name = setName('2026-11-21T07:30:00.000Z', 'A2', 3);
    expect(name).toBe('20261121T073000Z-A2-3');
    expect(readSetName(name)).toEqual({ madeAt: '2026-11-21T07:30:00.000Z', deskCode: 'A2', number: 3 });
    for (const other of ['System Volume Information', '20261121-A-1', `${name} (1)`]) expect(readSetName(other)).toBeNull();
  });

  it.each([
    ['Dinas Komunikasi & Informatika', 'dinas-komunikasi-informatika-1234'],
    ['  Kantór/Kecamatan: "Átas"  ', 'kantor-kecamatan-atas-1234'],
    ['ꦢꦭꦸꦮꦁ', 'kantor-1234'],
    ['x'.repeat(80), `${'x'.repeat(40)}-1234`],
  ])('of an office take only what FAT32 takes: %s', (office, folder) => {
    expect(agencyFolder(office, '1234', 1)).toBe(folder);
    expect(agencyFolder(office, '1234', 2)).toBe(`${folder}-2`);
  });

  it('of an office differ where its keys differ', () => {
    const keys = { recovery: 'age1a', office: 'age1b' };
    expect(agencyTag('office', keys)).not.toBe(agencyTag('office', { ...keys, office: 'age1c' }));
  });

  it('in a tar tell files and segments apart', () => {
    const hash = 'ab'.repeat(32);
    expect(hashOfTarName(tarFileName(hash))).toBe(hash);
    expect(segmentOfTarName(tarSegmentName('2026-11.jl'))).toBe('2026-11.jl');
    for (const foreign of ['../../etc/passwd', 'files/ab/ab/x', 'journal/../x.jl']) {
      expect([hashOfTarName(foreign), segmentOfTarName(foreign)]).toEqual([null, null]);
    }
  });
});
