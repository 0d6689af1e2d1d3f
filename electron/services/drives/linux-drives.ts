/** Removable drives of Linux, from `lsblk -J -b`. */
import { z } from 'zod';
import type { Drive } from './drive.ts';

export const LSBLK_ARGUMENTS = ['-J', '-b', '-o', 'NAME,LABEL,MODEL,RM,HOTPLUG,TRAN,RO,TYPE,FSTYPE,FSAVAIL,FSSIZE,MOUNTPOINT'] as const;

/** util-linux before 2.37 writes flags and sizes as text. */
const flag = z.union([z.boolean(), z.enum(['0', '1']).transform((text) => text === '1')]);
const size = z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]).nullish();
const word = z.string().nullish();

const plainDevice = z.object({
  name: z.string(),
  label: word,
  model: word,
  rm: flag,
  hotplug: flag,
  tran: word,
  ro: flag,
  type: z.string(),
  fstype: word,
  fsavail: size,
  fssize: size,
  mountpoint: word,
});
type Device = z.infer<typeof plainDevice> & { readonly children?: readonly Device[] | undefined };
const device: z.ZodType<Device> = plainDevice.extend({ children: z.lazy(() => z.array(device)).optional() });
const listing = z.object({ blockdevices: z.array(device) });

/** Drives that a person can pull: removable or on USB, with a mounted file system. Null where the text is not lsblk's. */
export function readLsblk(text: string): readonly Drive[] | null {
  const parsed = listing.safeParse(jsonOf(text));
  if (!parsed.success) return null;
  return parsed.data.blockdevices.flatMap((disk) => drivesOf(disk, disk));
}

function drivesOf(node: Device, disk: Device): readonly Drive[] {
  const inside = (node.children ?? []).flatMap((child) => drivesOf(child, disk));
  return isPullable(disk) && isMounted(node) ? [driveOf(node, disk), ...inside] : inside;
}

/** zram and loop devices may call themselves removable; nobody can pull them. A card reader is hot-pluggable without USB. */
function isPullable(disk: Device): boolean {
  if (disk.type !== 'disk' || /^(zram|loop|ram)/.test(disk.name)) return false;
  return disk.tran === 'usb' || disk.rm || disk.hotplug;
}

/** A system that was started from a stick has its own folders there. */
const SYSTEM_FOLDERS = /^\/(boot(\/.*)?|home|usr|var)?$/;

const isMounted = (node: Device): node is Device & { mountpoint: string } =>
  typeof node.mountpoint === 'string' &&
  node.mountpoint.startsWith('/') &&
  !SYSTEM_FOLDERS.test(node.mountpoint) &&
  typeof node.fstype === 'string';

const driveOf = (node: Device & { mountpoint: string }, disk: Device): Drive => ({
  path: node.mountpoint,
  label: node.label ?? disk.model?.trim() ?? node.name,
  fileSystem: node.fstype ?? null,
  freeBytes: node.fsavail ?? null,
  totalBytes: node.fssize ?? null,
  writable: !node.ro,
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}
