// Composes the server from its parts. The caller decides where it listens and closes it.

import Fastify, { type FastifyInstance } from 'fastify';
import { serveStatic } from '../http/static.ts';

export type AppOptions = { readonly rendererFolder: string; readonly loopbackOnly: boolean };

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

export function createApp({ rendererFolder, loopbackOnly }: AppOptions): FastifyInstance {
  const app = Fastify({ logger: false });
  serveStatic(app, { folder: rendererFolder, hostNames: loopbackOnly ? loopbackNames : null });
  return app;
}
