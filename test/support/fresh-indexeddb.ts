/** An IndexedDB without anything in it, for Dexie too: Dexie keeps the factory that it saw when it was loaded. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

export function useFactory(factory: IDBFactory): void {
  globalThis.indexedDB = factory;
  Dexie.dependencies.indexedDB = factory;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
}

/** Replaces IndexedDB by an empty one, as a wiped profile would. Returns the one before. */
export function wipeIndexedDb(): IDBFactory {
  const before = globalThis.indexedDB;
  useFactory(new IDBFactory());
  return before;
}
