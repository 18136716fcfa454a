import { Tokenizer } from '@huggingface/tokenizers';

/**
 * The real tokenizer engine over a toy vocabulary: one token a byte, and the given control tokens as added special
 * tokens. It cuts at control tokens as the full vocabularies do, without their tens of megabytes.
 */
export function toyTokenizer(controlTokens: readonly string[]): {
  encode(text: string): number[];
  controlIds: Set<number>;
} {
  const bytes = Array.from({ length: 256 }, (_, byte) => byteCharacter(byte));
  const vocab = Object.fromEntries(bytes.map((character, id) => [character, id]));
  const tokenizer = new Tokenizer(
    {
      version: '1.0',
      added_tokens: controlTokens.map((content, index) => ({
        id: 256 + index,
        content,
        single_word: false,
        lstrip: false,
        rstrip: false,
        normalized: false,
        special: true,
      })),
      normalizer: null,
      pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false },
      post_processor: null,
      decoder: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: false },
      model: { type: 'BPE', vocab, merges: [], unk_token: null },
    },
    {},
  );
  return {
    encode: (text) => tokenizer.encode(text, { add_special_tokens: false }).ids,
    controlIds: new Set(controlTokens.map((_, index) => 256 + index)),
  };
}

/** The printable character that byte-level vocabularies write a byte as. */
function byteCharacter(byte: number): string {
  const printable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
  if (printable) return String.fromCharCode(byte);
  const before = Array.from({ length: byte }, (_, other) => other).filter(
    (other) => !((other >= 33 && other <= 126) || (other >= 161 && other <= 172) || other >= 174),
  ).length;
  return String.fromCharCode(256 + before);
}
