/** A promise settled from outside. (`Promise.withResolvers` is newer than the oldest runtime.) */
export interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(cause: Error): void;
}

export function deferred<T>(): Deferred<T> {
  let settle: Pick<Deferred<T>, 'resolve' | 'reject'> | null = null;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // Without a listener a refusal before anyone waits would count as unhandled.
  promise.catch(() => undefined);
  return { promise, resolve: (value) => settle?.resolve(value), reject: (cause) => settle?.reject(cause) };
}
