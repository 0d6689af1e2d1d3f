// `npm run server [-- --demo] [-- --host 0.0.0.0]`: the browser edition. The port is fixed: a browser's storage belongs to
// the origin including the port, so on another port the office's data would seem to be gone.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createApp } from './app.ts';
import { listenOn } from './listen.ts';

const port = 4173;
const rendererFolder = fileURLToPath(new URL('../../out/renderer', import.meta.url));
const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false }, host: { type: 'string', default: 'localhost' } } });

if (!existsSync(join(rendererFolder, 'index.html'))) {
  stop('Belum ada hasil build; jalankan dahulu: npm run build\n(out/renderer/index.html is missing)');
}
const loopbackOnly = ['localhost', '127.0.0.1', '::1'].includes(values.host);
const app = createApp({ rendererFolder, loopbackOnly });

const listening = await listenOn(app, port, values.host);
if (!listening.ok) {
  stop(
    listening.error.code === 'port.taken'
      ? `Porta ${port} sedang dipakai program lain. Tutup program itu, lalu coba lagi.\nPort ${port} is taken. Stop what uses it and try again: the data of the browser edition belongs to this port.`
      : `Tidak dapat membuka ${values.host}:${port} / cannot listen there: ${listening.error.reason}`,
  );
}
say(`Daluang (edisi peramban / browser edition): http://localhost:${port}/${values.demo ? '?demo=1' : ''}`);
if (!loopbackOnly) {
  say('Komputer lain harus melalui TLS: tanpa itu peramban tidak memberi penyimpanan. / Other machines need TLS in front of this port.');
}
say('Ctrl+C untuk berhenti / to stop');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function stop(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
