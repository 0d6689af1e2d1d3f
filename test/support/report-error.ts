// Node has no window to report to; what goes wrong there fails the test.
globalThis.reportError ??= (cause: unknown) => {
  throw cause;
};
