import type { Api, CallFault } from '#shared/ipc/api.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

export type DesktopApi = Api<File>;

declare global {
  interface Window {
    /** What the preload puts there; absent in the browser edition. */
    readonly api?: DesktopApi;
  }
}

/** A call that never reached its handler or broke in it: a fault of the program, with the reference that stands in the log. */
export class BridgeError extends Error {
  override readonly name = 'BridgeError';
  readonly fault: CallFault;

  constructor(fault: CallFault) {
    super(fault.code === 'unexpected' ? `unexpected, reference ${fault.reference}` : fault.code);
    this.fault = fault;
  }
}

const faultCodes: readonly string[] = ['foreignSender', 'badArguments', 'unexpected'];
const isFault = (error: { readonly code: string }): error is CallFault => faultCodes.includes(error.code);

/** The outcome of a call as its caller expects it; what cannot be expected is thrown. */
export async function outcome<T, E extends { readonly code: string }>(
  reply: Promise<Result<T, E | CallFault>>,
): Promise<Result<T, Exclude<E, CallFault>>> {
  const result = await reply;
  if (result.ok) return ok(result.value);
  if (isFault(result.error)) throw new BridgeError(result.error);
  // The guard above leaves only the call's own errors.
  return err(result.error as Exclude<E, CallFault>);
}

/** The value of a call that can only fail by a fault of the program. */
export async function value<T>(reply: Promise<Result<T, { readonly code: string }>>): Promise<T> {
  const result = await reply;
  if (result.ok) return result.value;
  if (isFault(result.error)) throw new BridgeError(result.error);
  throw new Error(`unexpected refusal ${result.error.code}`);
}
