import type { Terminal } from './terminal.ts';

const secondInterruptAfterMilliseconds = 700;

/** The real terminal of this process. */
export function processTerminal(): Terminal {
  silenceExperimentalWarnings();
  // A message that nobody can read (`router ... 2>&1 | head`) is no failure of the command.
  process.stderr.on('error', () => {});
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    interactive: process.stderr.isTTY === true && process.env.CI === undefined && process.env.TERM !== 'dumb',
    environment: process.env,
    workingDirectory: process.cwd(),
    onInterrupt,
  };
}

/** A second Ctrl-C ends the process at once; one key press that reaches us twice counts as one. */
function onInterrupt(callback: () => void): () => void {
  let first: number | undefined;
  const listener = (signal: NodeJS.Signals) => {
    const now = Date.now();
    if (first === undefined) {
      first = now;
      callback();
    } else if (now - first > secondInterruptAfterMilliseconds) process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}

/** `node:sqlite` works and is pinned by the engines field; its warning would only disturb. */
function silenceExperimentalWarnings(): void {
  const emit = process.emitWarning.bind(process) as (...args: unknown[]) => void;
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    const [kind] = rest;
    const name = typeof kind === 'string' ? kind : (kind as { type?: string } | undefined)?.type;
    if (name !== 'ExperimentalWarning') emit(warning, ...rest);
  }) as typeof process.emitWarning;
}
