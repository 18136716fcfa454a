import type { Scene } from '../scene/scene.ts';

/** Why a name or literal is searched for letter by letter. */
export const exactThought = (scene: Scene, literal: string): string => scene.say(templates, { literal });

const templates = [
  '{literal} is a concrete identifier without a path, so an exact search will list where it occurs.',
  'The user names a symbol, not a file; matching {literal} literally finds definition and uses.',
  'Exact text is known ({literal}) while its location is not, which calls for a literal search.',
  'To answer I need every place that mentions {literal}; an exact match is precise enough.',
  'An identifier like {literal} should be matched letter by letter, meaning would only add noise.',
  'Usages live across the repository and no path is named, therefore look {literal} up exactly.',
  'Since {literal} appears verbatim in code, exact mode finds it without false friends.',
  'The location of {literal} is the open question here, so discovery comes before reading.',
  'Nothing to compute or change yet: first find where {literal} stands in this repository.',
];
