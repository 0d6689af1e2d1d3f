/** Where the office's data lies on this PC, and whether that is a place that can be trusted. */
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../disk/disk-fault.ts';

export interface FolderSurroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly demo: boolean;
}

/**
 * The data folder: LOCALAPPDATA on Windows (never the roaming profile), XDG data on Linux. DALUANG_DATA_DIR names another one. The
 * sample office has a folder of its own.
 */
export function dataFolderOf({ platform, env, home, demo }: FolderSurroundings): string {
  const base = env.DALUANG_DATA_DIR ?? defaultFolder(platform, env, home);
  return demo ? join(base, 'demo') : base;
}

function defaultFolder(platform: NodeJS.Platform, env: FolderSurroundings['env'], home: string): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Daluang');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Daluang');
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'daluang');
}

/** File systems of Linux that lie on another computer. */
const NETWORK_TYPES = [
  'nfs',
  'nfs4',
  'cifs',
  'smb3',
  'smbfs',
  'fuse.sshfs',
  'fuse.rclone',
  'davfs',
  'fuse.davfs2',
  'afs',
  '9p',
  'ceph',
  'glusterfs',
];

/** The type of the file system that holds `path`, from the text of /proc/self/mountinfo. */
export function mountTypeOf(path: string, mountInfo: string): string | null {
  let best: { readonly point: string; readonly type: string } | null = null;
  for (const line of mountInfo.split('\n')) {
    const [before, after] = line.split(' - ');
    const point = before?.split(' ')[4]?.replaceAll('\\040', ' ');
    const type = after?.split(' ')[0];
    if (point === undefined || type === undefined) continue;
    const holds = path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`);
    if (holds && (best === null || point.length >= best.point.length)) best = { point, type };
  }
  return best?.type ?? null;
}

/** Whether a path of Windows leads to another computer or into a synchronised folder. */
export function isRemoteWindowsPath(path: string, env: FolderSurroundings['env']): boolean {
  if (/^[\\/]{2}(?![?.][\\/][a-z]:)/i.test(path)) return true;
  const clouds = [env.OneDrive, env.OneDriveCommercial, env.OneDriveConsumer].filter((folder) => folder !== undefined && folder !== '');
  return clouds.some((folder) => path.toLowerCase().startsWith(`${folder?.toLowerCase()}\\`));
}

/**
 * Whether the folder lies on a network drive or in a redirected profile: there locks and syncs promise what they do not hold.
 * `folder` need not exist yet: the nearest folder above it that does is asked.
 */
export function isRemoteFolder(folder: string, { platform, env }: Pick<FolderSurroundings, 'platform' | 'env'>): boolean {
  const real = nearestReal(folder);
  if (platform === 'win32') return isRemoteWindowsPath(real, env) || isRemoteWindowsPath(folder, env);
  if (platform !== 'linux') return false;
  const type = mountTypeOf(real, readFileSync('/proc/self/mountinfo', 'utf8'));
  return type !== null && NETWORK_TYPES.includes(type);
}

function nearestReal(folder: string): string {
  try {
    // The native call turns a mapped drive letter into the server's name.
    return realpathSync.native(folder);
  } catch (cause) {
    const above = join(folder, '..');
    if (errorCode(cause) === null || above === folder) throw cause;
    return nearestReal(above);
  }
}
