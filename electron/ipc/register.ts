/**
 * Registers every call of the contract, each behind the same door: the sender is our own window's top frame, the arguments are what
 * the contract says, the time is taken, and whatever breaks becomes a plain value with a code.
 */
import { randomUUID } from 'node:crypto';
import type { AllHandlers, CallFault } from '#shared/ipc/api.ts';
import { type Contract, contract } from '#shared/ipc/contract.ts';
import type { Method } from '#shared/ipc/method.ts';
import { methodChannel } from '#shared/ipc/names.ts';
import { err, type Result } from '#shared/lib/result.ts';
import type { Logger } from '../services/log/logger.ts';

const SLOW_MS = 200;

/** The part of Electron's `ipcMain` that is used, so that a test can stand in its place. `S` is what tells who calls. */
export interface CallReceiver<S> {
  handle(channel: string, listener: (sender: S, ...args: readonly unknown[]) => Promise<unknown>): void;
}

export interface RegisterParts<S> {
  readonly receiver: CallReceiver<S>;
  readonly handlers: AllHandlers;
  readonly isOwnWindow: (sender: S) => boolean;
  readonly log: Logger;
}

type AnyHandler = (...args: readonly unknown[]) => Promise<Result<unknown, unknown>> | Result<unknown, unknown>;

export function registerHandlers<S>(parts: RegisterParts<S>): void {
  for (const [namespace, methods] of Object.entries(contract)) {
    const handlers: Readonly<Record<string, unknown>> = parts.handlers[namespace as keyof Contract];
    for (const [name, method] of Object.entries<Method>(methods)) {
      // `AllHandlers` demands a function of the contract's type under every name.
      const handler = handlers[name] as AnyHandler;
      parts.receiver.handle(methodChannel(namespace, name), (sender, ...args) =>
        answer(parts, `${namespace}.${name}`, method, handler, sender, args),
      );
    }
  }
}

async function answer<S>(
  { isOwnWindow, log }: RegisterParts<S>,
  call: string,
  method: Method,
  handler: AnyHandler,
  sender: S,
  args: readonly unknown[],
): Promise<Result<unknown, unknown>> {
  if (!isOwnWindow(sender)) {
    log.warn('call.foreignSender', { call });
    return fault({ code: 'foreignSender' });
  }
  const parsed = method.args.safeParse(args);
  if (!parsed.success) {
    log.warn('call.badArguments', { call, place: parsed.error.issues[0]?.path.join('.') ?? '' });
    return fault({ code: 'badArguments' });
  }
  const began = performance.now();
  try {
    return await handler(...(parsed.data as readonly unknown[]));
  } catch (cause) {
    const reference = randomUUID().slice(0, 8);
    log.error('call.failed', cause, { call, reference });
    return fault({ code: 'unexpected', reference });
  } finally {
    const ms = Math.round(performance.now() - began);
    if (ms >= SLOW_MS) log.warn('call.slow', { call, ms });
  }
}

const fault = (reason: CallFault): Result<never, CallFault> => err(reason);
