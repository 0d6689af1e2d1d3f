/**
 * The bridge: `window.api`, made from the names of the contract. It carries arguments and answers as they are; the one thing
 * it does itself is to turn the window's files into references, so that the window can name no path.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { eventChannel, eventNames, fileMethods, methodChannel, methodNames } from '#shared/ipc/names.ts';

type Call = (...args: readonly unknown[]) => Promise<unknown>;
/** What the preload needs of the window's `File`; the DOM's types are not at hand here. */
interface WindowFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}
declare const File: new () => WindowFile;

function callOf(namespace: string, method: string): Call {
  const channel = methodChannel(namespace, method);
  const invoke: Call = (...args) => ipcRenderer.invoke(channel, ...args);
  if (!fileMethods.includes(`${namespace}.${method}`)) return invoke;
  return async (files) => invoke(await Promise.all((Array.isArray(files) ? files : []).map(referenceOf)));
}

async function referenceOf(file: unknown): Promise<unknown> {
  if (!(file instanceof File)) throw new TypeError('not a file of this window');
  const path = webUtils.getPathForFile(file as unknown as Parameters<typeof webUtils.getPathForFile>[0]);
  return path === '' ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : { name: file.name, path };
}

function on(event: string, listener: (data: unknown) => void): () => void {
  if (!(eventNames as readonly string[]).includes(event)) throw new TypeError('no such event');
  const channel = eventChannel(event);
  const forward = (_event: unknown, data: unknown) => listener(data);
  ipcRenderer.on(channel, forward);
  return () => void ipcRenderer.removeListener(channel, forward);
}

const namespaces = Object.entries(methodNames).map(([namespace, methods]) => [
  namespace,
  Object.fromEntries((methods as readonly string[]).map((method) => [method, callOf(namespace, method)])),
]);

contextBridge.exposeInMainWorld('api', { ...Object.fromEntries(namespaces), on });
