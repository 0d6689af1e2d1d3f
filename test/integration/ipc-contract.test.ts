/** The contract walked: every call has one name in the bridge and one handler, every code a message. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CallReceiver, registerHandlers } from '#electron/ipc/register.ts';
import type { Logger } from '#electron/services/log/logger.ts';
import { shell } from '#shared/i18n/messages/shell.ts';
import type { AllHandlers } from '#shared/ipc/api.ts';
import { contract, events } from '#shared/ipc/contract.ts';
import type { Method } from '#shared/ipc/method.ts';
import { eventNames, fileMethods, methodChannel, methodNames } from '#shared/ipc/names.ts';
import { ok } from '#shared/lib/result.ts';

const calls = Object.entries(contract).flatMap(([namespace, methods]) =>
  Object.entries<Method>(methods).map(([name, method]) => ({ namespace, name, method, call: `${namespace}.${name}` })),
);

const silent: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

type Listener = (sender: string, ...args: readonly unknown[]) => Promise<unknown>;

function registered(handlers: object, log: Logger = silent): ReadonlyMap<string, Listener> {
  const listeners = new Map<string, Listener>();
  const receiver: CallReceiver<string> = {
    handle(channel, listener) {
      if (listeners.has(channel)) throw new Error(`${channel} twice`);
      listeners.set(channel, listener);
    },
  };
  registerHandlers<string>({ receiver, handlers: handlers as AllHandlers, log, isOwnWindow: (sender) => sender === 'own' });
  return listeners;
}

const handlersThat = (handler: (...args: readonly unknown[]) => unknown) =>
  Object.fromEntries(
    Object.entries(contract).map(([namespace, methods]) => [
      namespace,
      Object.fromEntries(Object.keys(methods).map((name) => [name, handler])),
    ]),
  );

describe('the contract', () => {
  it('has the same names in the bridge as in the schemas', () => {
    const schemas = Object.fromEntries(Object.entries(contract).map(([namespace, methods]) => [namespace, Object.keys(methods).sort()]));
    const bridge = Object.fromEntries(Object.entries(methodNames).map(([namespace, names]) => [namespace, [...names].sort()]));

    expect(bridge).toEqual(schemas);
    expect([...eventNames].sort()).toEqual(Object.keys(events).sort());
    for (const call of fileMethods) expect(calls.map((known) => known.call)).toContain(call);
  });

  it('has exactly one listener per call', () => {
    const listeners = registered(handlersThat(() => ok(null)));

    expect([...listeners.keys()].sort()).toEqual(calls.map(({ namespace, name }) => methodChannel(namespace, name)).sort());
  });

  it.each(calls.filter(({ namespace }) => namespace !== 'backup'))('has a message for every code of $call', ({ method }) => {
    for (const code of codesOf(method.error)) {
      const key = `error${code[0]?.toUpperCase()}${code.slice(1)}`;
      expect(Object.keys(shell.id)).toContain(key);
    }
  });
});

describe('the door', () => {
  it.each(calls)('refuses $call from a sender that is not our own window', async ({ namespace, name }) => {
    let reached = false;
    const listeners = registered(
      handlersThat(() => {
        reached = true;
        return ok(null);
      }),
    );

    const answer = await listeners.get(methodChannel(namespace, name))?.('foreign');

    expect(answer).toEqual({ ok: false, error: { code: 'foreignSender' } });
    expect(reached).toBe(false);
  });

  it.each(calls)('refuses $call with arguments that it does not take', async ({ namespace, name }) => {
    const reached: unknown[] = [];
    const listeners = registered(handlersThat((...args) => reached.push(args)));
    const listener = listeners.get(methodChannel(namespace, name));

    const wrong = [
      [{ __proto__: { path: '/etc/passwd' } }, 1, 2, 3, 4, 5],
      [Symbol.iterator.toString(), {}, [], null, undefined, 'x'],
    ];
    for (const args of wrong) expect(await listener?.('own', ...args)).toEqual({ ok: false, error: { code: 'badArguments' } });

    expect(reached).toEqual([]);
  });

  it('turns a fault into a value with a reference, and logs neither words nor arguments', async () => {
    const logged: unknown[] = [];
    const log: Logger = { ...silent, error: (event, cause, fields) => logged.push([event, (cause as Error).name, fields]) };
    const listeners = registered(
      handlersThat(() => {
        throw new TypeError('Nama: Siti');
      }),
      log,
    );

    const answer = (await listeners.get('daluang:secrets.get')?.('own', 'officeKey')) as { error: { code: string; reference: string } };

    expect(answer).toEqual({ ok: false, error: { code: 'unexpected', reference: expect.stringMatching(/^[0-9a-f]{8}$/) } });
    expect(logged).toEqual([['call.failed', 'TypeError', { call: 'secrets.get', reference: answer.error.reference }]]);
  });

  it.each([
    ['a path in the name of a file to save', 'files.saveAs', [new Uint8Array(1), '../../.bashrc', 'text/plain']],
    ['a hash that is a path', 'vault.read', ['../../../../etc/passwd']],
    ['a hash in capitals', 'vault.has', ['A'.repeat(64)]],
    ['an entry without a mark', 'journal.append', [[{ seq: 1, json: '{}' }]]],
    ['an entry with more than it has', 'journal.append', [[{ seq: 1, mark: 'own x', json: '{}', path: '/' }]]],
    ['a fraction as a number', 'journal.linkAt', [1.5]],
    ['a negative number', 'journal.readAfter', [-1]],
    ['a file reference with both path and bytes', 'vault.take', [[{ name: 'a', path: '/a', bytes: new Uint8Array(1) }]]],
    ['a secret under a name that is a path', 'secrets.set', ['../x', 'y']],
  ])('refuses %s', async (_name, call, args) => {
    const listeners = registered(handlersThat(() => ok(null)));

    expect(await listeners.get(`daluang:${call}`)?.('own', ...args)).toEqual({ ok: false, error: { code: 'badArguments' } });
  });
});

/** The codes of an error schema: of one object, or of each member of a union. */
function codesOf(schema: z.ZodType): readonly string[] {
  if (schema instanceof z.ZodNever) return [];
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => codesOf(option as z.ZodType));
  const code = schema instanceof z.ZodObject ? (schema.shape as Record<string, unknown>).code : undefined;
  if (code instanceof z.ZodEnum) return code.options.map(String);
  if (code instanceof z.ZodLiteral) return [...code.values].map(String);
  throw new Error('an error schema without a code');
}
