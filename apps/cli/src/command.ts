import type { Terminal } from './terminal/terminal.ts';

export interface CommandOption {
  /** Commander's notation: `--seed <number>`, `-o, --output <file>`, `--json`. */
  flags: string;
  description: string;
  /** Shown in the help; applied by the action so that the configuration file may set it. */
  defaultText?: string;
}

/** What a command is given: its words, its options, and the world. */
export interface CommandInput {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | string[] | undefined>>;
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Data of a command; the action behind it is loaded only when it runs. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Commander's notation: `<file>`, `[query]`. */
  readonly arguments?: readonly { name: string; description: string }[];
  readonly options: readonly CommandOption[];
  /** Complete command lines, without the leading `router`. */
  readonly examples: readonly string[];
  load(): Promise<(input: CommandInput) => Promise<number | undefined>>;
}
