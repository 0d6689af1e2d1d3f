// Serves the built window: index.html with a fresh nonce in page and policy, everything else as it lies on disk.

import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { noncePlaceholder } from '#shared/lib/content-security-policy.ts';
import { securityHeaders } from './security-headers.ts';
import { findStaticFile, type StaticFile } from './static-file.ts';

export type StaticOptions = {
  /** Folder of the built window, out/renderer. */
  readonly folder: string;
  /** Names under which the page may be asked for; null allows any (the server was told to listen beyond this PC). */
  readonly hostNames: ReadonlySet<string> | null;
};

export function serveStatic(app: FastifyInstance, { folder, hostNames }: StaticOptions): void {
  app.get('/*', async (request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    reply.headers(securityHeaders(nonce));
    // A foreign name that resolves to loopback (DNS rebinding) must not reach a page that holds the office's data.
    if (hostNames && !hostNames.has(request.hostname)) return reply.code(421).type('text/plain').send('Misdirected request\n');

    const file = await findStaticFile(folder, pathOf(request.raw.url ?? '/'));
    if (!file) return reply.code(404).type('text/plain; charset=utf-8').send('Tidak ditemukan\n');
    return file.path.endsWith('.html') ? sendPage(reply, file, nonce) : sendFile(reply, file);
  });
}

/** The path as it was sent: a parsed URL would already have folded `..` away and hidden the attempt. */
const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? '/';

async function sendPage(reply: FastifyReply, file: StaticFile, nonce: string): Promise<FastifyReply> {
  const page = (await readFile(file.path, 'utf8')).replaceAll(noncePlaceholder, nonce);
  return reply.type(file.type).header('cache-control', 'no-store').send(page);
}

function sendFile(reply: FastifyReply, file: StaticFile): FastifyReply {
  const cache = file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache';
  return reply.type(file.type).header('cache-control', cache).send(createReadStream(file.path));
}
