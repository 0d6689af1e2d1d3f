/** Version of the local database that this program writes: the main process compares it with what the data folder says before the window opens. */
export const DATA_VERSION = 10;
