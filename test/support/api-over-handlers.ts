/**
 * `window.api` without Electron, derived from the contract: arguments and answers are copied and checked on the way as the bridge and
 * main do, files become references, faults become values.
 */
import { registerHandlers } from '#electron/ipc/register.ts';
import type { DesktopApi } from '#renderer/platform/desktop/bridge.ts';
import type { AllHandlers } from '#shared/ipc/api.ts';
import { type Contract, contract } from '#shared/ipc/contract.ts';
import type { Method } from '#shared/ipc/method.ts';
import { fileMethods, methodChannel } from '#shared/ipc/names.ts';

type Listener = (sender: null, ...args: readonly unknown[]) => Promise<unknown>;

export function apiOver(handlers: Partial<AllHandlers>): DesktopApi {
  const listeners = new Map<string, Listener>();
  registerHandlers<null>({
    receiver: { handle: (channel, listener) => void listeners.set(channel, listener) },
    // A test names the namespaces that it is about; a call into another one fails in its handler.
    handlers: { ...Object.fromEntries(Object.keys(contract).map((name) => [name, {}])), ...handlers } as AllHandlers,
    isOwnWindow: () => true,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });

  const call =
    (namespace: keyof Contract, name: string, method: Method) =>
    async (...args: readonly unknown[]) => {
      const carried = fileMethods.includes(`${namespace}.${name}`) ? [await Promise.all((args[0] as File[]).map(referenceOf))] : args;
      const reply = (await listeners.get(methodChannel(namespace, name))?.(null, ...structuredClone(carried))) as {
        ok: boolean;
        value?: unknown;
      };
      if (reply.ok) method.result.parse(reply.value);
      return structuredClone(reply);
    };
  const namespaces = Object.entries(contract).map(([namespace, methods]) => [
    namespace,
    Object.fromEntries(Object.entries<Method>(methods).map(([name, method]) => [name, call(namespace as keyof Contract, name, method)])),
  ]);
  // Built from the contract that the type is derived from.
  return { ...Object.fromEntries(namespaces), on: () => () => undefined } as DesktopApi;
}

const referenceOf = async (file: File) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
