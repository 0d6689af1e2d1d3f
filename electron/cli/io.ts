/** What a command of the command line may touch of the process; tests and the packaged app pass their own. */
export interface CliIo {
  /** Lines of standard input, without their ends. */
  readonly lines: () => AsyncIterable<string>;
  /** One line of result. */
  readonly out: (line: string) => void;
  /** One line for the person: complaints and progress. */
  readonly err: (line: string) => void;
}

/** Every command is a module with this function; 0 is good, 1 is not. */
export interface CliCommand {
  readonly run: (argv: readonly string[], io: CliIo) => Promise<number>;
}
