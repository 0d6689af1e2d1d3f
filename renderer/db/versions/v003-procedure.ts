/** Version 3: the work of the procedures. No row of version 2 changes. */
export const version = 3;

export const stores = {} as const;
