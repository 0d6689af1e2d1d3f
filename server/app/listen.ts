// Opens the port, or says in a code why not.

import type { FastifyInstance } from 'fastify';
import { err, ok, type Result } from '#shared/lib/result.ts';

export type ListenError = { readonly code: 'port.taken' } | { readonly code: 'port.refused'; readonly reason: string };

export async function listenOn(app: FastifyInstance, port: number, host: string): Promise<Result<string, ListenError>> {
  try {
    return ok(await app.listen({ port, host }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return code === 'EADDRINUSE' ? err({ code: 'port.taken' }) : err({ code: 'port.refused', reason: code });
  }
}
