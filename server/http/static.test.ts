import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app/app.ts';
import { listenOn } from '../app/listen.ts';

describe('the browser edition', () => {
  const home = mkdtempSync(join(tmpdir(), 'daluang-static-'));
  const folder = join(home, 'renderer');
  let app: FastifyInstance;
  let address = '';

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'), { recursive: true });
    mkdirSync(join(home, 'renderer-other'));
    writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>');
    writeFileSync(join(folder, 'assets', 'app-1.js'), 'export {};');
    writeFileSync(join(folder, 'assets', 'sqlite.wasm'), '\0asm');
    writeFileSync(join(home, 'secret.txt'), 'rahasia');
    writeFileSync(join(home, 'renderer-other', 'secret.txt'), 'rahasia');
    symlinkSync(join(home, 'secret.txt'), join(folder, 'link.txt'));
    app = createApp({ rendererFolder: folder, loopbackOnly: true });
    const listening = await listenOn(app, 0, '127.0.0.1');
    if (listening.ok) address = listening.value;
  });

  afterAll(async () => {
    await app.close();
    rmSync(home, { recursive: true });
  });

  it('puts the same nonce into page and policy, a new one in each response', async () => {
    const nonces: string[] = [];
    for (const path of ['/', '/index.html', '/?demo=1']) {
      const response = await fetch(address + path);
      const page = await response.text();

      const nonce = /content="([^"]+)"/.exec(page)?.[1] ?? '';
      expect(response.status).toBe(200);
      expect(page).toContain(`<style nonce="${nonce}">`);
      expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(response.headers.get('cache-control')).toBe('no-store');
      nonces.push(nonce);
    }
    expect(new Set(nonces).size).toBe(3);
  });

  it('isolates every response, also files and errors', async () => {
    for (const path of ['/', '/assets/app-1.js', '/nothing']) {
      const { headers } = await fetch(address + path);

      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  it('allows no inline script, no eval and no foreign origin', async () => {
    const policy = (await fetch(address)).headers.get('content-security-policy') ?? '';

    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  it.each([
    ['/assets/app-1.js', 'text/javascript; charset=utf-8'],
    ['/assets/sqlite.wasm', 'application/wasm'],
  ])('sends %s as %s, kept by the browser', async (path, type) => {
    const response = await fetch(address + path);

    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it.each([
    ['dots', '/../secret.txt'],
    ['escaped dots', '/%2e%2e/secret.txt'],
    ['escaped slash', '/..%2fsecret.txt'],
    ['twice escaped', '/%252e%252e/secret.txt'],
    ['backslash', '/..%5csecret.txt'],
    ['a folder with the same beginning', '/../renderer-other/secret.txt'],
    ['an absolute path', '//etc/passwd'],
    ['a link that leads out', '/link.txt'],
    ['a zero byte', '/index.html%00.txt'],
    ['a malformed escape', '/%zz'],
    ['a folder', '/assets'],
  ])('gives nothing outside of its folder: %s', async (_, path) => {
    const answer = await rawGet(address, path, 'localhost');

    expect(answer).toMatch(/^HTTP\/1\.1 4(00|04) /);
    expect(answer).not.toContain('rahasia');
    expect(answer).not.toContain('root:');
  });

  it('refuses a foreign host name that was pointed at this PC', async () => {
    const answer = await rawGet(address, '/', 'evil.example');

    expect(answer).toMatch(/^HTTP\/1\.1 421 /);
  });

  it('says in a code that the port is taken', async () => {
    const second = createApp({ rendererFolder: folder, loopbackOnly: true });

    const listening = await listenOn(second, Number(new URL(address).port), '127.0.0.1');
    await second.close();

    expect(listening).toEqual({ ok: false, error: { code: 'port.taken' } });
  });
});

/** A request as a hostile program sends it: fetch would tidy the path first. */
function rawGet(address: string, path: string, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    let answer = '';
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
