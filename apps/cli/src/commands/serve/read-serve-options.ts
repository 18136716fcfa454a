import type { CommandInput } from '../../command.ts';
import { readNumber } from '../../configuration/read-number.ts';
import { requireKey } from '../../environment/find-key.ts';
import { readEnvironment } from '../../environment/read-environment.ts';
import { routerOptionNames } from '../../routing/router-options.ts';
import { readOptions } from '../read-options.ts';
import { readWorkers } from './read-workers.ts';

export type ServeOptions = ReturnType<typeof readServeOptions>;

/**
 * The options of `router serve` as values.
 * @throws RouterError `cli/invalid-option`, `cli/missing-key`
 */
export function readServeOptions(input: CommandInput) {
  const options = readOptions(input, {
    text: [
      ...routerOptionNames,
      'port',
      'host',
      'tokenEnv',
      'deadline',
      'rate',
      'workers',
      'bodyLimit',
      'cache',
    ],
    flags: ['mcp'],
    lists: ['allowHost', 'allowOrigin'],
  });
  const whole = (flag: string, text: string | undefined, minimum: number, maximum: number) =>
    readNumber(flag, text, { minimum, maximum, whole: true });
  const perSecond = readNumber('--rate', options.rate, { minimum: 0.001, maximum: 1_000_000 });
  return {
    ...options,
    port: whole('--port', options.port, 0, 65_535) ?? 8787,
    cache: whole('--cache', options.cache, 0, 10_000_000) ?? 10_000,
    deadlineMs: whole('--deadline', options.deadline, 1, 3_600_000),
    bodyBytes: whole('--body-limit', options.bodyLimit, 1, 1_073_741_824),
    rate: perSecond === undefined ? undefined : { perSecond },
    token:
      options.tokenEnv === undefined
        ? undefined
        : requireKey(readEnvironment(input.terminal), [options.tokenEnv], 'router serve --token-env'),
    workers: readWorkers(options),
  };
}
