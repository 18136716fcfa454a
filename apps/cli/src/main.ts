import { RouterError } from '@router/schemas/errors';
import { Command as Commander, CommanderError, Option } from 'commander';
import type { Command } from './command.ts';
import { commands } from './commands/commands.ts';
import { describeError } from './errors/describe-error.ts';
import { exitCodeOf } from './errors/exit-code.ts';
import { systemErrorToRouterError } from './errors/system-error.ts';
import type { Terminal } from './terminal/terminal.ts';
import { version } from './version.ts';

/** Runs one command line. Never throws; the result is the exit code. */
export async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  const stop = new AbortController();
  const unsubscribe = terminal.onInterrupt(() => {
    terminal.stderr.write('\nStopping cleanly; the same command goes on from here.\n');
    stop.abort(interrupted());
  });
  const outputFailure = watchOutput(terminal);
  try {
    const code = await Promise.race([run(words, terminal, stop.signal), outputFailure]);
    return stop.signal.aborted && code === 0 ? 130 : code;
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const cause = stop.signal.aborted ? stop.signal.reason : error;
    const shown = systemErrorToRouterError(cause) ?? cause;
    if (!stop.signal.aborted) terminal.stderr.write(describeError(shown, words.includes('--debug')));
    return exitCodeOf(shown);
  } finally {
    unsubscribe();
  }
}

async function run(words: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<number> {
  let code = 0;
  const program = new Commander('router')
    .description('Natural language in, one strict JSON decision out; and the factory that trains it.')
    .version(version, '-V, --version')
    .option('--debug', 'show stack traces and causes of errors')
    .option('--config <file>', 'configuration file (default: router.config.ts beside you, if there)')
    // Without `[options]` behind each: it says nothing, and its column leaves too little for the summaries to wrap in.
    .configureHelp({
      subcommandTerm: (command) =>
        `${command.name()} ${command
          .usage()
          .replace(/^\[options\]/, '')
          .trim()}`,
    })
    .exitOverride()
    .showHelpAfterError('(run the same command with --help to see what it takes)')
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .addHelpText('after', overview);
  for (const command of commands)
    program.addCommand(
      toCommander(command, async (args, options) => {
        const action = await command.load();
        code = (await action({ arguments: args, options, terminal, signal })) ?? 0;
      }).copyInheritedSettings(program),
    );
  if (words.length === 0) program.outputHelp();
  else await program.parseAsync([...words], { from: 'user' });
  return code;
}

const overview = `
Examples:
  $ router run                               the whole pipeline, no key needed
  $ router route "where do we retry uploads?" --json
  $ router validate rows.jsonl               exits 1 if a row is rejected

Data goes to standard output, messages to standard error.
Exit codes: 0 done, 1 the data failed, 2 wrong usage, 3 a service failed,
130 interrupted.`;

function toCommander(
  command: Command,
  action: (args: string[], options: Record<string, string | boolean | string[] | undefined>) => Promise<void>,
): Commander {
  const built = new Commander(command.name).description(command.summary);
  for (const argument of command.arguments ?? []) built.argument(argument.name, argument.description);
  for (const { flags, description, defaultText } of command.options)
    built.addOption(
      new Option(flags, defaultText ? `${description} (default: ${defaultText})` : description),
    );
  built.option('--debug', 'show stack traces and causes of errors');
  built.option('--config <file>', 'configuration file');
  built.addHelpText(
    'after',
    `\nExamples:\n${command.examples.map((line) => `  $ router ${line}`).join('\n')}`,
  );
  built.action(async () => {
    await action(built.args, built.optsWithGlobals());
  });
  return built;
}

function interrupted(): RouterError {
  return new RouterError({ code: 'cli/interrupted', kind: 'interrupted', message: 'Interrupted.' });
}

/** Rejects when standard output cannot be written, for example on a full disk. */
function watchOutput({ stdout }: Terminal): Promise<never> {
  return new Promise((_, reject) => stdout.once('error', reject));
}

/** The reader went away (`router ... | head`): not our failure. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'EPIPE';
}
