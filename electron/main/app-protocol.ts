/**
 * Serves `app://`: the built window with a fresh nonce in page and policy, and stored papers to the print window. Nothing else can be
 * asked for, and no path leads out of the folder.
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { type Protocol, protocol } from 'electron';
import { contentSecurityPolicy, noncePlaceholder } from '#shared/lib/content-security-policy.ts';
import { servedType } from '#shared/lib/served-types.ts';
import { errorCode } from '../services/disk/disk-fault.ts';
import type { FileVault } from '../services/vault/file-vault.ts';
import { PAPER_HOST, SCHEME, WINDOW_ORIGIN } from './addresses.ts';

/** Must be called before the program is ready. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

export function serveApp(to: Protocol, rendererFolder: string, vault: FileVault): void {
  to.handle(SCHEME, async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET') return refuse(405);
    if (url.host === PAPER_HOST) return servePaper(vault, url.pathname);
    return `${SCHEME}://${url.host}` === WINDOW_ORIGIN ? serveFile(rendererFolder, url.pathname) : refuse(404);
  });
}

/** The file that a path of an address names inside the folder, or null. */
export function fileOf(folder: string, pathname: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(pathname === '/' ? '/index.html' : pathname);
  } catch (cause) {
    if (cause instanceof URIError) return null;
    throw cause;
  }
  if (/[\0\\]/.test(name)) return null;
  const path = join(folder, name);
  return path.startsWith(folder + sep) ? path : null;
}

async function serveFile(folder: string, pathname: string): Promise<Response> {
  const path = fileOf(folder, pathname);
  if (path === null) return refuse(404);
  try {
    const bytes = await readFile(path);
    return path.endsWith('.html') ? page(bytes.toString('utf8')) : respond(bytes, servedType(extname(path)));
  } catch (cause) {
    if (errorCode(cause) === null) throw cause;
    return refuse(404);
  }
}

function page(html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  return respond(Buffer.from(html.replaceAll(noncePlaceholder, nonce)), 'text/html; charset=utf-8', nonce);
}

/** The policy also goes with scripts: a worker takes it from its own answer. */
function respond(bytes: Uint8Array, type: string, nonce = randomBytes(16).toString('base64')): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy(nonce),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), usb=()',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
  });
}

async function servePaper(vault: FileVault, pathname: string): Promise<Response> {
  const hash = /^\/([0-9a-f]{64})\.pdf$/.exec(pathname)?.[1];
  const stored = hash === undefined ? null : await vault.read(hash);
  if (!stored?.ok) return refuse(404);
  return new Response(new Uint8Array(stored.value), {
    headers: { 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' },
  });
}

const refuse = (status: number): Response => new Response(null, { status });
