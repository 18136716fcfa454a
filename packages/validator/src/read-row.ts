import {
  judgeCall,
  judgeRequest,
  type OpenPatterns,
  type PolicyFinding,
  type QueryReading,
  type RequestJudgement,
  readQueryLazily,
} from '@router/policy';
import {
  type ArgumentVariant,
  findTool,
  type Tool,
  type Toolset,
  type TrainingExample,
  variantOf,
} from '@router/schemas';
import type { CallArgument, CheckInput, PlacedText, RowText } from './check.ts';
import { tidyLexicon } from './text/lexicon.ts';
import { Text } from './text/text.ts';
import { scanText } from './text/text-gate.ts';
import type { Thresholds } from './thresholds.ts';

/** Reads a structurally valid row once, for all checks of layers 2 and 3. */
export function readRow(row: TrainingExample, toolset: Toolset, thresholds: Thresholds): CheckInput {
  tidyLexicon();
  return new RowReading(row, toolset, thresholds);
}

/** Looking through more texts than that for each of them would cost more than scanning one again. */
const mostSearched = 32;

class RowReading implements CheckInput {
  readonly row: TrainingExample;
  readonly toolset: Toolset;
  readonly thresholds: Thresholds;
  readonly tool: Tool | undefined;
  readonly variant: ArgumentVariant | undefined;
  readonly arguments: readonly CallArgument[];
  readonly query: Text;
  readonly thought: Text | undefined;
  readonly answer: Text | undefined;
  readonly written: readonly PlacedText[];
  #given: readonly PlacedText[] | undefined;
  #all: readonly PlacedText[] | undefined;
  #texts: readonly RowText[] | undefined;
  #open: OpenPatterns | undefined;
  #reading: QueryReading | undefined;
  #request: RequestJudgement | undefined;
  #policy: readonly PolicyFinding[] | undefined;

  constructor(row: TrainingExample, toolset: Toolset, thresholds: Thresholds) {
    const { output } = row;
    this.row = row;
    this.toolset = toolset;
    this.thresholds = thresholds;
    this.query = new Text(row.user_query);
    if (output.status === 'running') {
      const { tool_name: name, arguments: values } = output.tool_use;
      this.tool = findTool(toolset, name);
      this.variant = this.tool && variantOf(this.tool, values as Values);
      this.arguments = this.variant ? argumentsOf(this.variant, values as Values) : [];
      this.thought = output.thought === undefined ? undefined : new Text(output.thought);
      this.answer = undefined;
    } else {
      this.tool = undefined;
      this.variant = undefined;
      this.arguments = [];
      this.thought = undefined;
      this.answer = new Text(output.final_answer);
    }
    this.written = writtenTexts(this);
  }

  get given(): readonly PlacedText[] {
    this.#given ??= givenTexts(this.query, this.row.context);
    return this.#given;
  }

  get texts(): readonly RowText[] {
    this.#texts ??= this.#placed.map(({ place, text }) => ({ place, text: text.value, open: text.open }));
    return this.#texts;
  }

  get open(): OpenPatterns {
    this.#open ??= openInAny(this.#placed);
    return this.#open;
  }

  scan(text: string): OpenPatterns {
    if (this.#placed.length <= mostSearched)
      for (const { text: known } of this.#placed) if (known.value === text) return known.open;
    return scanText(text);
  }

  get reading(): QueryReading {
    this.#reading ??= readQueryLazily(this.row.user_query, this.row.context);
    return this.#reading;
  }

  get request(): RequestJudgement {
    this.#request ??= judgeRequest(this.reading);
    return this.#request;
  }

  get policy(): readonly PolicyFinding[] {
    this.#policy ??= judge(this);
    return this.#policy;
  }

  /** Every text: what was given, what was written, and what a call carries. */
  get #placed(): readonly PlacedText[] {
    this.#all ??= allTexts(this);
    return this.#all;
  }
}

type Values = Readonly<Record<string, unknown>>;

function argumentsOf({ fields }: ArgumentVariant, values: Values): CallArgument[] {
  const given: CallArgument[] = [];
  for (const { name, kind } of fields) {
    const value = values[name];
    if (value === undefined) continue;
    given.push({ name, kind, value, text: typeof value === 'string' ? new Text(value) : undefined });
  }
  return given;
}

function judge(input: RowReading): readonly PolicyFinding[] {
  const { toolset, reading, request, row } = input;
  const { output, user_query: query, context } = row;
  const scan = (text: string) => input.scan(text);
  return judgeCall({ toolset, output, query, context, reading, request, scan });
}

/** Questions and prose are written for people to read, all other arguments for tools. */
function isWritten({ kind }: CallArgument): boolean {
  return kind === 'question' || kind === 'prose';
}

function writtenTexts({ thought, answer, arguments: call }: RowReading): PlacedText[] {
  const texts: PlacedText[] = [];
  if (thought) texts.push({ place: 'thought', text: thought });
  if (answer) texts.push({ place: 'final_answer', text: answer });
  for (const argument of call)
    if (argument.text && isWritten(argument)) texts.push({ place: argument.name, text: argument.text });
  return texts;
}

function givenTexts(query: Text, context: TrainingExample['context']): PlacedText[] {
  const texts: PlacedText[] = [{ place: 'user_query', text: query }];
  if (!context) return texts;
  for (const [index, { content }] of (context.messages ?? []).entries())
    texts.push({ place: `context.messages[${index}]`, text: new Text(content) });
  if (context.open_file?.selection)
    texts.push({ place: 'context.open_file.selection', text: new Text(context.open_file.selection) });
  return texts;
}

function allTexts({ query, row, written, arguments: call }: RowReading): PlacedText[] {
  const texts = givenTexts(query, row.context);
  for (const placed of written) texts.push(placed);
  for (const argument of call)
    if (argument.text && !isWritten(argument)) texts.push({ place: argument.name, text: argument.text });
  return texts;
}

function openInAny(texts: readonly PlacedText[]): OpenPatterns {
  let low = 0;
  let high = 0;
  for (const { text } of texts) {
    low |= text.open.low;
    high |= text.open.high;
  }
  return { low, high };
}
