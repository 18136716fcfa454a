import type { Command } from '../command.ts';
import { evalCommand } from './eval/eval-command.ts';
import { routeCommand } from './route/route-command.ts';
import { runCommand } from './run/run-command.ts';
import { validateCommand } from './validate/validate-command.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [runCommand, validateCommand, evalCommand, routeCommand];
