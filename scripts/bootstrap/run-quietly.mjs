import { spawn } from 'node:child_process';
import { SetupError } from './setup-error.mjs';

/**
 * Runs a set-up step with its output kept back; shows the end of it only when the step fails.
 * @throws SetupError naming the step, with the last lines of its output
 */
export function runQuietly(file, args, { what, hint, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let tail = '';
    const keep = (chunk) => {
      tail = (tail + chunk).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => reject(new SetupError(`${what} did not start: ${error.message}.`, hint)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve();
      else
        reject(new SetupError(`${what} ended with ${signal ?? `exit code ${code}`}:\n${tail.trim()}`, hint));
    });
  });
}
