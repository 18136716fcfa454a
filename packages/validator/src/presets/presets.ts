import type { Preset } from '../preset.ts';
import { lenient } from './lenient.ts';
import { recommended } from './recommended.ts';
import { strict } from './strict.ts';

/** The presets by name. */
export const presets: Readonly<Record<PresetName, Preset>> = { recommended, strict, lenient };

export type PresetName = 'recommended' | 'strict' | 'lenient';
