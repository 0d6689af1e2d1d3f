// Which optional packages a lockfile leaves out, and the entries that would complete it.

/**
 * @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string> }} LockEntry
 * @typedef {{ version: string, cpu?: string[], dev?: boolean, libc?: string[], optional: true, os?: string[] }} PlatformEntry
 */

const systems = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openbsd: 'openbsd',
  openharmony: 'openharmony',
  win32: 'win32',
};
const processors = {
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  loong64: 'loong64',
  ppc64: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  x64: 'x64',
};

/**
 * Optional packages with an exact version that no entry of the lockfile stands for.
 * @param {Record<string, LockEntry>} packages
 * @returns {{ path: string, entry: PlatformEntry }[]}
 */
export function missingOptional(packages) {
  return Object.entries(packages).flatMap(([from, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && !isNamed(packages, from, name))
      .map(([name, version]) => ({ path: `node_modules/${name}`, entry: platformEntry(name, version, dev) })),
  );
}

/**
 * As Node looks for a package: beside the one that asks, then outwards.
 * @param {Record<string, LockEntry>} packages
 * @param {string} from
 * @param {string} name
 */
function isNamed(packages, from, name) {
  const parts = from.split('/node_modules/');
  const places = parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/node_modules/${name}`);
  return [...places, `node_modules/${name}`].some((place) => place in packages);
}

/**
 * The platform stands in the name: `@scope/tool-linux-x64-musl`.
 * @param {string} name
 * @param {string} version
 * @param {boolean | undefined} dev
 * @returns {PlatformEntry}
 */
function platformEntry(name, version, dev) {
  const words = name.split(/[/-]/);
  const os = Object.entries(systems).find(([word]) => words.includes(word))?.[1];
  const cpu = Object.entries(processors).find(([word]) => words.includes(word))?.[1];
  const musl = words.some((word) => word.startsWith('musl'));
  return {
    version,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(dev ? { dev } : {}),
    ...(os === 'linux' ? { libc: [musl ? 'musl' : 'glibc'] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  };
}
