/**
 * Removable drives of Windows, from PowerShell. A stick or an SSD in a USB case may report itself as fixed, so every
 * lettered volume is asked for the bus of its disk.
 */
import { z } from 'zod';
import type { Drive } from './drive.ts';

export const POWERSHELL_ARGUMENTS = [
  '-NoProfile',
  '-NonInteractive',
  '-Command',
  [
    '[Console]::OutputEncoding = [Text.Encoding]::UTF8',
    '$bus = @{}; foreach ($p in Get-Partition -ErrorAction SilentlyContinue | Where-Object DriveLetter) { $d = Get-Disk -Number $p.DiskNumber; $bus["$($p.DriveLetter):"] = @{ bus = "$($d.BusType)"; ro = [bool]$d.IsReadOnly } }',
    '$list = foreach ($v in Get-CimInstance Win32_LogicalDisk) { [pscustomobject]@{ id = $v.DeviceID; type = [int]$v.DriveType; label = $v.VolumeName; fs = $v.FileSystem; free = $v.FreeSpace; size = $v.Size; bus = $bus[$v.DeviceID].bus; ro = [bool]$bus[$v.DeviceID].ro } }',
    'ConvertTo-Json -Compress -InputObject @($list)',
  ].join('; '),
] as const;

/** Win32_LogicalDisk.DriveType. */
const REMOVABLE = 2;

const volume = z.object({
  id: z.string().regex(/^[A-Z]:$/),
  type: z.number(),
  label: z.string().nullable(),
  fs: z.string().nullable(),
  free: z.number().nullable(),
  size: z.number().nullable(),
  bus: z.string().nullable(),
  ro: z.boolean(),
});

/** Null where the text is not the answer of the command above. A slot without a card has no file system and is left out. */
export function readVolumes(text: string): readonly Drive[] | null {
  const parsed = z.array(volume).safeParse(jsonOf(text));
  if (!parsed.success) return null;
  return parsed.data
    .filter((found) => (found.type === REMOVABLE || found.bus === 'USB') && found.fs !== null)
    .map((found) => ({
      path: `${found.id}\\`,
      label: found.label || found.id,
      fileSystem: found.fs,
      freeBytes: found.free,
      totalBytes: found.size,
      writable: !found.ro,
    }));
}

function jsonOf(text: string): unknown {
  try {
    // PowerShell 5 may begin its output with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
