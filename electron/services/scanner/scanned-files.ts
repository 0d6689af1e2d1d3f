/** Names in a scanner's folder that are no scans: temporary files of scanners, browsers and copying, and what systems leave in folders. */
const TEMPORARY = /\.(?:tmp|temp|part|partial|filepart|crdownload|download|lock|swp|bak)$/i;
const SYSTEM = new Set(['thumbs.db', 'desktop.ini', '.ds_store', 'ehthumbs.db', '$recycle.bin', 'system volume information', 'lost+found']);

export const isScanName = (name: string): boolean =>
  !name.startsWith('.') && !name.startsWith('~') && !name.endsWith('~') && !TEMPORARY.test(name) && !SYSTEM.has(name.toLowerCase());

/** "scan (2).pdf": a name that is free among those that are taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${stem} (${number})${ending}`;
  return free;
}
