import { describe, expect, it } from 'vitest';
import { eventKey, retentionEvents } from './retention-events.ts';

describe('the events of a trigger', () => {
  it.each([
    ['tidak berlaku', ['tidak berlaku']],
    ['Surat\nKeputusan ditetapkan', ['Surat Keputusan ditetapkan']],
    [
      'tahun anggaran berakhir dan tindak lanjut hasil pemeriksaan selesai',
      ['tahun anggaran berakhir', 'tindak lanjut hasil pemeriksaan selesai'],
    ],
    [
      'Undang-Undang tentang Pertanggungjawaban Anggaran Pendapatan dan Belanja Negara disahkan dan tindak lanjut hasil pemeriksaan telah selesai',
      [
        'Undang-Undang tentang Pertanggungjawaban Anggaran Pendapatan dan Belanja Negara disahkan',
        'tindak lanjut hasil pemeriksaan telah selesai',
      ],
    ],
    [
      'keputusan berkekuatan hukum tetap dan dipenuhi hak dan kewajiban',
      ['keputusan berkekuatan hukum tetap', 'dipenuhi hak dan kewajiban'],
    ],
    ['Hak dan Kewajiban Habis', ['Hak dan Kewajiban Habis']],
    ['barang dihapuskan atau dipindahtangankan', ['barang dihapuskan atau dipindahtangankan']],
    // A slip of typing hides the second clause: the text stays whole for the person who records it.
    ['tahun anggaran berakhir dan tin da k lanjut hasil', ['tahun anggaran berakhir dan tin da k lanjut hasil']],
  ])('%j', (trigger, events) => {
    expect(retentionEvents(trigger)).toEqual(events);
  });

  it.each([
    ['Tindak Lanjut Hasil Pemeriksaan telah selesai', 'tindak lanjut hasil pemeriksaan selesai', true],
    ['Diperbaharui', 'diperbarui', true],
    ['pensiun', 'tidak berlaku', false],
  ])('%j and %j are the same event: %s', (a, b, same) => {
    expect(eventKey(a) === eventKey(b)).toBe(same);
  });
});
