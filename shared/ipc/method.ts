/** The parts a namespace of the contract is made of. What follows from it is in `api.ts`. */
import { z } from 'zod';

/** One call from the window to the main process: what it takes, what it gives, with which codes it may be refused. */
export interface Method<A extends z.ZodTuple = z.ZodTuple, R extends z.ZodType = z.ZodType, E extends z.ZodType = z.ZodType> {
  readonly args: A;
  readonly result: R;
  readonly error: E;
}

export type Namespace = Readonly<Record<string, Method>>;

export const method = <A extends z.ZodTuple, R extends z.ZodType, E extends z.ZodType>(args: A, result: R, error: E): Method<A, R, E> => ({
  args,
  result,
  error,
});

/** Errors that carry nothing but their code. */
export const codes = <const C extends readonly [string, ...string[]]>(...list: C) => z.object({ code: z.enum(list) });

/** For calls that cannot be refused. */
export const noError = z.never();

export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/**
 * A file that a person dropped or chose. The preload makes it from the window's `File`: a path where the file lies on a disk,
 * its bytes where it does not. The window itself can name no path.
 */
export const fileRef = z.union([
  z.strictObject({ name: z.string().min(1).max(255), path: z.string().min(1) }),
  z.strictObject({ name: z.string().min(1).max(255), bytes }),
]);
export type FileRef = z.infer<typeof fileRef>;

/** A name as a file system may show it; never a path. */
export const fileName = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => !/[/\\:*?"<>|]/.test(name) && !name.startsWith('.'));
