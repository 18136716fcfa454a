import type { Scene } from '../scene/scene.ts';

/** Why a behaviour or concept is searched for by meaning. */
export const conceptThought = (scene: Scene, subject: string): string => scene.say(templates, { subject });

const templates = [
  'No file is named, so the code behind "{subject}" has to be discovered by meaning first.',
  'The user describes behaviour of this repository ({subject}) without a symbol; a semantic search fits.',
  'This concerns how our own code works, not general knowledge, and no path is given: look it up.',
  'Only a concept is known here, {subject}; I must locate the implementation before anything else.',
  'A question about this codebase with neither path nor identifier calls for discovery by concept.',
  '"{subject}" is a description, not a name in the code, so meaning matters more than exact text.',
  'Answering needs the project sources, and their location is unknown, hence a concept search.',
  'The place is what the user is after; nothing to open yet, so search for {subject}.',
  'Our implementation decides the answer, therefore find the code for {subject} rather than guess.',
  'There is no identifier to match literally; searching the idea of {subject} is the right start.',
  'I cannot read a file nobody named; searching the repository for {subject} comes first.',
  'What is wanted is knowledge held in this repo, reachable only through search: {subject}.',
];
