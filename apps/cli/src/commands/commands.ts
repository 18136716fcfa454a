import type { Command } from '../command.ts';
import { routeCommand } from './route/route-command.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [routeCommand];
