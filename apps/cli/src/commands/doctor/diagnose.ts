import { access, constants, statfs } from 'node:fs/promises';
import { findKey } from '../../environment/find-key.ts';
import type { Environment } from '../../environment/read-environment.ts';

/** One thing that was looked at. `optional` is absent but not needed. */
export interface Diagnosis {
  readonly name: string;
  readonly state: 'good' | 'optional' | 'bad';
  readonly text: string;
}

/** Looks at this machine. Asks no service and prints no secret: a key is there or not. */
export async function diagnose(environment: Environment, directory: string): Promise<Diagnosis[]> {
  return [
    nodeVersion(),
    await sqlite(),
    await writable(directory),
    await freeSpace(directory),
    await shippedModel(),
    key(environment, 'OpenAI key', ['OPENAI_API_KEY']),
    key(environment, 'Gemini key', ['GEMINI_API_KEY', 'GOOGLE_GENERATIVE_AI_API_KEY']),
    key(environment, 'Groq key', ['GROQ_API_KEY']),
    key(environment, 'Hugging Face', ['HF_TOKEN', 'HUGGING_FACE_HUB_TOKEN']),
  ];
}

function nodeVersion(): Diagnosis {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const good = major > 22 || (major === 22 && minor >= 18);
  return {
    name: 'Node',
    state: good ? 'good' : 'bad',
    text: `${process.versions.node}, 22.18 or newer is needed`,
  };
}

async function sqlite(): Promise<Diagnosis> {
  const works = await import('node:sqlite').then(
    ({ DatabaseSync }) => {
      new DatabaseSync(':memory:').close();
      return true;
    },
    () => false,
  );
  return {
    name: 'SQLite',
    state: works ? 'good' : 'bad',
    text: works ? 'built into Node' : 'missing from this Node',
  };
}

async function writable(directory: string): Promise<Diagnosis> {
  const works = await access(directory, constants.W_OK).then(
    () => true,
    () => false,
  );
  const text = works ? 'this directory is writable' : `${directory} is not writable`;
  return { name: 'Files', state: works ? 'good' : 'bad', text };
}

async function freeSpace(directory: string): Promise<Diagnosis> {
  const { bavail, bsize } = await statfs(directory);
  const gigabytes = (bavail * bsize) / 1e9;
  return { name: 'Disk', state: gigabytes > 1 ? 'good' : 'bad', text: `${gigabytes.toFixed(1)} GB free` };
}

async function shippedModel(): Promise<Diagnosis> {
  const { loadShippedModel } = await import('@router/local-model');
  const started = performance.now();
  const model = await loadShippedModel();
  const loaded = performance.now() - started;
  const { rows, metrics } = model.provenance;
  const accuracy =
    metrics.tool_accuracy === undefined
      ? ''
      : `, ${(100 * metrics.tool_accuracy).toFixed(1)} % right tools on held-out rows`;
  return {
    name: 'Local model',
    state: 'good',
    text: `loaded in ${loaded.toFixed(0)} ms, trained on ${rows} rows${accuracy}`,
  };
}

function key(environment: Environment, name: string, variables: readonly string[]): Diagnosis {
  const there = findKey(environment, variables) !== undefined;
  return { name, state: there ? 'good' : 'optional', text: there ? 'found' : `not set (${variables[0]})` };
}
