import { codingAgentToolset, type Toolset } from '@router/schemas';
import { normalizeText } from '../duplicates/normalize-text.ts';
import { intentOfRow } from '../rows/intent-of-row.ts';
import { fieldOf, textField } from '../rows/row-fields.ts';
import { findTextOfRow } from '../rows/text-of-row.ts';
import { choiceArguments, choiceValue } from './choice-arguments.ts';
import { type CoverageMatrix, PairCounter } from './coverage-matrix.ts';
import { languageHint } from './language-hint.ts';
import { LengthCounter, type Lengths } from './length-counter.ts';
import { type SelfSimilarity, SelfSimilaritySample } from './self-similarity.ts';
import { type Distribution, Tally } from './tally.ts';
import { type WordDiversity, WordStatistics } from './word-statistics.ts';

export interface RowStatisticsOptions<Row extends object> {
  /** @default codingAgentToolset */
  toolset?: Toolset | undefined;
  /** The text that lengths and diversity are about. @default as `textOfRow` */
  text?: ((row: Row) => string | undefined) | undefined;
  /** Counts the tokens of that text with a tokenizer of yours; without it the statistics have no `tokens`. */
  countTokens?: ((text: string) => number) | undefined;
  /** Values that the plan knows, so that the coverage matrices show what is missing. @default those seen */
  expected?: Partial<Record<'intent' | 'domain' | 'persona' | 'style', readonly string[]>> | undefined;
}

/** Statistics of rows, ready for `JSON.stringify`. Fields that a row does not have are counted as `(none)`. */
export interface RowStatistics {
  rows: number;
  intent: Distribution;
  /** Tool names, and `answer` for direct answers. */
  tool: Distribution;
  status: Distribution;
  domain: Distribution;
  persona: Distribution;
  style: Distribution;
  edge_case: Distribution;
  teacher: Distribution;
  /** See {@link languageHint}: a guess. */
  language: Distribution;
  /** `choice` arguments by `tool.argument`, for example `file_manager.operation`; absent ones count as their default. */
  choices: Record<string, Distribution>;
  /** Rows in which no text was found; lengths, language and diversity leave them out. */
  without_text: number;
  /** Rows with a context. */
  with_context: number;
  /** Rows of a boundary set (`meta.group`). */
  in_group: number;
  characters: Lengths;
  words: Lengths;
  tokens?: Lengths;
  /** Words of the thoughts. */
  thought_words: Lengths;
  diversity: WordDiversity;
  self_similarity: SelfSimilarity;
  coverage: {
    intent_style: CoverageMatrix;
    domain_persona: CoverageMatrix;
    domain_style: CoverageMatrix;
  };
}

export interface RowStatisticsCollector<Row extends object> {
  add(row: Row): void;
  statistics(): RowStatistics;
}

const metaFields = ['domain', 'persona', 'style', 'edge_case', 'teacher'] as const;

/** Collects statistics row by row, in memory that does not grow with the number of rows. */
export function createRowStatistics<Row extends object>(
  options: RowStatisticsOptions<Row> = {},
): RowStatisticsCollector<Row> {
  const { toolset = codingAgentToolset, text = findTextOfRow, countTokens, expected = {} } = options;
  const choicesByTool = choiceArguments(toolset);
  const tallies = {
    intent: new Tally(),
    tool: new Tally(),
    status: new Tally(),
    language: new Tally(),
    domain: new Tally(),
    persona: new Tally(),
    style: new Tally(),
    edge_case: new Tally(),
    teacher: new Tally(),
  };
  const choices = new Map<string, Tally>();
  const lengths = {
    characters: new LengthCounter(),
    words: new LengthCounter(),
    thought: new LengthCounter(),
  };
  const tokens = new LengthCounter();
  const diversity = new WordStatistics();
  const similarity = new SelfSimilaritySample();
  const pairs = {
    intentStyle: new PairCounter(expected.intent, expected.style),
    domainPersona: new PairCounter(expected.domain, expected.persona),
    domainStyle: new PairCounter(expected.domain, expected.style),
  };
  let rows = 0;
  let withoutText = 0;
  let withContext = 0;
  let inGroup = 0;

  const addOutput = (row: Row) => {
    const status = textField(row, 'output', 'status') ?? none;
    const toolName = textField(row, 'output', 'tool_use', 'tool_name');
    tallies.status.add(status);
    tallies.tool.add(status === 'complete' ? 'answer' : (toolName ?? none));
    const thought = textField(row, 'output', 'thought');
    if (thought !== undefined) lengths.thought.add(wordsOf(thought).length);
    const callArguments = fieldOf(fieldOf(fieldOf(row, 'output'), 'tool_use'), 'arguments');
    for (const choice of choicesByTool.get(toolName ?? '') ?? []) {
      const name = `${toolName}.${choice.name}`;
      const tally = choices.get(name) ?? new Tally();
      choices.set(name, tally);
      tally.add(choiceValue(callArguments, choice) ?? none);
    }
  };
  const addText = (query: string) => {
    const normalized = normalizeText(query);
    const words = wordsOf(normalized);
    lengths.characters.add(query.length);
    lengths.words.add(words.length);
    if (countTokens) tokens.add(countTokens(query));
    tallies.language.add(languageHint(query));
    diversity.add(words);
    similarity.add(normalized);
  };

  return {
    add(row) {
      const query = text(row);
      if (query === undefined) withoutText++;
      else addText(query);
      rows++;
      if (fieldOf(row, 'context') !== undefined) withContext++;
      if (textField(row, 'meta', 'group') !== undefined) inGroup++;
      const intent = intentOfRow(row, toolset) ?? none;
      tallies.intent.add(intent);
      addOutput(row);
      for (const field of metaFields) tallies[field].add(textField(row, 'meta', field) ?? none);
      const [domain = none, persona = none, style = none] = metaFields.map((field) =>
        textField(row, 'meta', field),
      );
      pairs.intentStyle.add(intent, style);
      pairs.domainPersona.add(domain, persona);
      pairs.domainStyle.add(domain, style);
    },
    statistics: () => ({
      rows,
      intent: tallies.intent.distribution(),
      tool: tallies.tool.distribution(),
      status: tallies.status.distribution(),
      domain: tallies.domain.distribution(),
      persona: tallies.persona.distribution(),
      style: tallies.style.distribution(),
      edge_case: tallies.edge_case.distribution(),
      teacher: tallies.teacher.distribution(),
      language: tallies.language.distribution(),
      choices: Object.fromEntries([...choices].sort().map(([name, tally]) => [name, tally.distribution()])),
      without_text: withoutText,
      with_context: withContext,
      in_group: inGroup,
      characters: lengths.characters.lengths(),
      words: lengths.words.lengths(),
      ...(countTokens ? { tokens: tokens.lengths() } : {}),
      thought_words: lengths.thought.lengths(),
      diversity: diversity.diversity(),
      self_similarity: similarity.similarity(),
      coverage: {
        intent_style: pairs.intentStyle.matrix(),
        domain_persona: pairs.domainPersona.matrix(),
        domain_style: pairs.domainStyle.matrix(),
      },
    }),
  };
}

const none = '(none)';

function wordsOf(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}
