/** The program's version, as package.json says it (a test compares the two): the browser edition has no one to ask. */
export const APP_VERSION = '0.1.0';
