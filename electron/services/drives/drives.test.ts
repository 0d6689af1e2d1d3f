import { describe, expect, it } from 'vitest';
import { readLsblk } from './linux-drives.ts';
import { listDrives } from './list-drives.ts';
import { readVolumes } from './windows-drives.ts';

/** Recorded on a Linux PC with a system disk, a stick with one partition, a card without partitions and a zram device. */
const lsblk = JSON.stringify({
  blockdevices: [
    {
      name: 'zram0',
      label: null,
      model: null,
      rm: true,
      hotplug: false,
      tran: null,
      ro: false,
      type: 'disk',
      fstype: 'swap',
      fsavail: null,
      fssize: null,
      mountpoint: '[SWAP]',
    },
    {
      name: 'sda',
      label: null,
      model: 'Samsung SSD 870 ',
      rm: false,
      hotplug: false,
      tran: 'sata',
      ro: false,
      type: 'disk',
      fstype: null,
      fsavail: null,
      fssize: null,
      mountpoint: null,
      children: [
        {
          name: 'sda1',
          label: null,
          model: null,
          rm: false,
          hotplug: false,
          tran: null,
          ro: false,
          type: 'part',
          fstype: 'ext4',
          fsavail: 83236507648,
          fssize: 270553174016,
          mountpoint: '/',
        },
      ],
    },
    {
      name: 'sdb',
      label: null,
      model: 'Cruzer Blade    ',
      rm: true,
      hotplug: true,
      tran: 'usb',
      ro: false,
      type: 'disk',
      fstype: null,
      fsavail: null,
      fssize: null,
      mountpoint: null,
      children: [
        {
          name: 'sdb1',
          label: 'CADANGAN',
          model: null,
          rm: true,
          hotplug: true,
          tran: null,
          ro: false,
          type: 'part',
          fstype: 'vfat',
          fsavail: '15000000000',
          fssize: '16000000000',
          mountpoint: '/media/petugas/CADANGAN',
        },
      ],
    },
    {
      name: 'mmcblk0',
      label: null,
      model: null,
      rm: false,
      hotplug: true,
      tran: null,
      ro: true,
      type: 'disk',
      fstype: 'exfat',
      fsavail: 1000,
      fssize: 2000,
      mountpoint: '/media/petugas/kartu',
    },
    {
      name: 'sdc',
      label: null,
      model: 'Kosong',
      rm: true,
      hotplug: true,
      tran: 'usb',
      ro: false,
      type: 'disk',
      fstype: null,
      fsavail: null,
      fssize: null,
      mountpoint: null,
    },
  ],
});

/** util-linux 2.33 writes flags as text and leaves the sizes out. */
const oldLsblk = JSON.stringify({
  blockdevices: [
    {
      name: 'sdb',
      label: null,
      model: 'DT 101',
      rm: '1',
      hotplug: '1',
      tran: 'usb',
      ro: '0',
      type: 'disk',
      fstype: null,
      mountpoint: null,
      children: [{ name: 'sdb1', label: null, rm: '1', hotplug: '1', ro: '0', type: 'part', fstype: 'vfat', mountpoint: '/media/stick' }],
    },
  ],
});

/** Answer of Windows 10: system disk, a stick, an SSD in a USB case (reported as fixed), an empty card slot, a DVD drive, a network drive. */
const volumes = `\uFEFF${JSON.stringify([
  { id: 'C:', type: 3, label: 'Windows', fs: 'NTFS', free: 83236507648, size: 270553174016, bus: 'SATA', ro: false },
  { id: 'D:', type: 5, label: null, fs: null, free: null, size: null, bus: null, ro: false },
  { id: 'E:', type: 2, label: 'CADANGAN', fs: 'FAT32', free: 15000000000, size: 16000000000, bus: 'USB', ro: false },
  { id: 'F:', type: 3, label: '', fs: 'exFAT', free: 400000000000, size: 500000000000, bus: 'USB', ro: true },
  { id: 'G:', type: 2, label: null, fs: null, free: null, size: null, bus: 'USB', ro: false },
  { id: 'Z:', type: 4, label: 'bersama', fs: 'NTFS', free: 1, size: 2, bus: null, ro: false },
])}`;

describe('removable drives', () => {
  it('of Linux are those on USB or removable with a mounted file system', () => {
    expect(readLsblk(lsblk)).toEqual([
      {
        path: '/media/petugas/CADANGAN',
        label: 'CADANGAN',
        fileSystem: 'vfat',
        freeBytes: 15000000000,
        totalBytes: 16000000000,
        writable: true,
      },
      { path: '/media/petugas/kartu', label: 'mmcblk0', fileSystem: 'exfat', freeBytes: 1000, totalBytes: 2000, writable: false },
    ]);
  });

  it('are read from an older lsblk too', () => {
    expect(readLsblk(oldLsblk)).toEqual([
      { path: '/media/stick', label: 'DT 101', fileSystem: 'vfat', freeBytes: null, totalBytes: null, writable: true },
    ]);
  });

  it('of Windows are removable ones and all on the USB bus, with a file system', () => {
    expect(readVolumes(volumes)).toEqual([
      { path: 'E:\\', label: 'CADANGAN', fileSystem: 'FAT32', freeBytes: 15000000000, totalBytes: 16000000000, writable: true },
      { path: 'F:\\', label: 'F:', fileSystem: 'exFAT', freeBytes: 400000000000, totalBytes: 500000000000, writable: false },
    ]);
  });

  it.each(['', 'not json', '{}', '{"blockdevices":[{"name":1}]}', '[{"id":"C:"}]'])(
    'are none where the system answers %j',
    async (answer) => {
      expect(await listDrives('linux', async () => answer)).toEqual([]);
      expect(await listDrives('win32', async () => answer)).toEqual([]);
    },
  );

  it('are none where the program is not there', async () => {
    expect(await listDrives('linux', async () => null)).toEqual([]);
  });

  it('are asked of lsblk on Linux and of PowerShell on Windows', async () => {
    const asked: string[] = [];
    const ask = async (program: string) => {
      asked.push(program);
      return null;
    };
    await listDrives('linux', ask);
    await listDrives('win32', ask);
    expect(asked).toEqual(['lsblk', 'powershell.exe']);
  });
});
