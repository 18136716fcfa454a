import type { Distribution } from './distribution.ts';

/** What one layout costs. Tokens a row, with the template's marks. */
export interface LayoutTokens {
  layout: string;
  text: Distribution;
  prompt: Distribution;
  /** The answer with its end mark: what is generated, and what is trained on. */
  answer: Distribution;
  /** The system turn, the same for every row. */
  system: number;
  /** The system turn's share of all tokens, 0..1. */
  system_share: number;
  /** Of the answers alone, against the reference form: 0.7 is 30 % fewer. */
  answer_ratio_to_contract?: number;
}

/** What writing a null for every absent key would cost, in tokens of the answer as bare JSON. */
export interface NullTax {
  /** Mean of the canonical form, which has no nulls. */
  canonical_mean: number;
  /** Mean with a null for every absent key of the called tool. */
  strict_mean: number;
  /** Mean with a null for every absent key of all tools. */
  flat_mean: number;
  /** Share of the strict form's tokens that stripping saves, 0..1. */
  saved_of_strict: number;
  /** Share of the flat form's tokens that stripping saves, 0..1. */
  saved_of_flat: number;
}

/** What a trainer with answer-only loss sees. */
export interface MaskReport {
  /** Tokens that are trained on, over all rows of the first layout. */
  trained_tokens: number;
  /** Their share of all tokens, 0..1. */
  trained_share: number;
  /** Rows of any layout without a trained token: a set with one is broken. */
  rows_without_trained_tokens: number;
}

/** One route, prompt and answer together, against conventional tool calling with full JSON Schemas. */
export interface RouteCost {
  layout: string;
  prompt_mean: number;
  answer_mean: number;
  /** Prompt and answer, against the conventional form: 0.4 is 60 % fewer. */
  ratio_to_conventional: number;
  /** The same against definitions as compact JSON. */
  ratio_to_compact: number;
}

export interface TokenReport {
  tokenizer: string;
  template: string;
  rows: number;
  layouts: LayoutTokens[];
  null_tax: NullTax;
  mask: MaskReport;
  /** Tool definitions with their whole JSON Schemas, as Llama 3.1's own template writes them, and compact. */
  conventional: { prompt_mean: number; answer_mean: number; compact_prompt_mean: number };
  route_cost: RouteCost[];
  /** By tokens of the whole text in the first layout, longest first. */
  longest: { id: string; tokens: number }[];
}
