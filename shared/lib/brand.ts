declare const brand: unique symbol;

/** A `T` that only a parser of its own kind can make: `Brand<string, 'CalendarDate'>`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
