import { Readable, Writable } from 'node:stream';
import { main } from '../main.ts';

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly directory: string;
  readonly stdin?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Is given what is written to standard error, and the way to press Ctrl-C. */
  readonly onProgress?: (text: string, press: () => void) => void;
  /** Is given the way to press Ctrl-C as soon as there is somebody to hear it. */
  readonly onStart?: (press: () => void) => void;
}

/** Runs one command line in process, in a directory of its own, without the machine's environment. */
export async function runCommand(words: readonly string[], options: RunOptions): Promise<CommandResult> {
  let press = () => {};
  const stdout = new TextSink(() => {});
  const stderr = new TextSink((text) => options.onProgress?.(text, press));
  const code = await main(words, {
    stdin: Readable.from([options.stdin ?? '']),
    stdout,
    stderr,
    interactive: false,
    environment: options.environment ?? {},
    workingDirectory: options.directory,
    onInterrupt(callback) {
      press = callback;
      options.onStart?.(callback);
      return () => {};
    },
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

class TextSink extends Writable {
  text = '';
  readonly #onText: (text: string) => void;

  constructor(onText: (text: string) => void) {
    super();
    this.#onText = onText;
  }

  override _write(chunk: Buffer | string, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    this.#onText(chunk.toString());
    done();
  }
}
