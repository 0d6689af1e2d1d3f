/** What follows from the contract: the window's side (`Api`), main's side (`Handlers`), and what a call answers. */
import type { z } from 'zod';
import type { Result } from '#shared/lib/result.ts';
import type { Contract, Events } from './contract.ts';
import type { FileRef, Method } from './method.ts';

/** A call that never reached its handler, or that broke in it. The reference stands in the log. */
export type CallFault = { readonly code: 'foreignSender' | 'badArguments' } | { readonly code: 'unexpected'; readonly reference: string };

/** What a handler gives back. */
export type Outcome<M> = M extends Method<infer _A, infer R, infer E> ? Result<z.output<R>, z.output<E>> : never;
/** What the window gets. */
export type Reply<M> = M extends Method<infer _A, infer R, infer E> ? Result<z.output<R>, z.output<E> | CallFault> : never;

type ParsedArgs<M> = M extends Method<infer A, infer _R, infer _E> ? List<z.output<A>> : never;
type List<T> = T extends readonly unknown[] ? T : never;

/** The arguments as the window gives them: its own `File` objects (type `F`) where main gets references. */
type GivenArgs<M, F> = M extends Method<infer A, infer _R, infer _E> ? GivenList<List<z.input<A>>, F> : never;
type GivenList<T extends readonly unknown[], F> = { [I in keyof T]: Given<T[I], F> };
type Given<T, F> = T extends FileRef[] ? readonly F[] : T extends (infer U)[] ? readonly U[] : T;

/** `window.api`. `F` is the window's type of a file, which `shared` cannot name. */
export type Api<F> = {
  readonly [N in keyof Contract]: {
    readonly [M in keyof Contract[N]]: (...args: GivenArgs<Contract[N][M], F>) => Promise<Reply<Contract[N][M]>>;
  };
} & {
  /** Listens to an event; call what it returns to stop. */
  readonly on: <E extends keyof Events>(event: E, listener: (data: z.output<Events[E]>) => void) => () => void;
};

/** What main implements. */
export type Handlers<N extends keyof Contract> = {
  readonly [M in keyof Contract[N]]: (...args: ParsedArgs<Contract[N][M]>) => Outcome<Contract[N][M]> | Promise<Outcome<Contract[N][M]>>;
};

export type AllHandlers = { readonly [N in keyof Contract]: Handlers<N> };
