export const backupMethodNames = [] as const;
export const backupEventNames = [] as const;
