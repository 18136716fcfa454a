import type { OpenPatterns, PolicyFinding, QueryReading, RequestJudgement } from '@router/policy';
import type { ArgumentVariant, Tool, Toolset, TrainingExample } from '@router/schemas';
import type { Layer } from './finding.ts';
import type { Rule } from './rule.ts';
import type { Text } from './text/text.ts';
import type { Thresholds } from './thresholds.ts';

/** The argument of a call that a check looks at. */
export interface CallArgument {
  readonly name: string;
  readonly kind: ArgumentVariant['fields'][number]['kind'];
  readonly value: unknown;
  /** The value read as a text, where it is one. */
  readonly text: Text | undefined;
}

/** A text of the row and the place where it stands. */
export interface PlacedText {
  readonly place: string;
  readonly text: Text;
}

/** A text of a row, its place, and which shapes of secrets, personal data, instructions and residue it may hold. */
export interface RowText {
  readonly place: string;
  readonly text: string;
  readonly open: OpenPatterns;
}

/** A structurally valid row, read once for all checks of layers 2 and 3. What costs is worked out when first read. */
export interface CheckInput {
  readonly row: TrainingExample;
  readonly toolset: Toolset;
  readonly thresholds: Thresholds;
  /** The called tool; undefined for a direct answer. */
  readonly tool: Tool | undefined;
  /** The operation that the arguments claim to be. */
  readonly variant: ArgumentVariant | undefined;
  readonly arguments: readonly CallArgument[];
  readonly query: Text;
  /** Undefined for a direct answer and for a call without a thought. */
  readonly thought: Text | undefined;
  /** Undefined for a call. */
  readonly answer: Text | undefined;
  /** What the teacher wrote for people to read: thought, answer, questions and prose. */
  readonly written: readonly PlacedText[];
  /** Everything that was given: the query and the texts of its context. */
  readonly given: readonly PlacedText[];
  /** All texts of the row, each scanned once for what patterns look for in it. */
  readonly texts: readonly RowText[];
  /** What the scans of all texts leave open, taken together. */
  readonly open: OpenPatterns;
  /** What the scan of a text says; one of {@link texts} is not scanned again. */
  scan(text: string): OpenPatterns;
  readonly reading: QueryReading;
  /** What the wording of the query asks for. */
  readonly request: RequestJudgement;
  /** What the policy that also guards the runtime says of the call. */
  readonly policy: readonly PolicyFinding[];
}

/**
 * One rule of layer 2 or 3, which only see rows that layer 1 accepted. `bad` rows must each be found by the check,
 * `good` rows must each pass every check: both are tested.
 */
export interface Check extends Rule<TrainingExample> {
  readonly layer: Exclude<Layer, 1>;
  /** Set by a check that looks at nothing but `policy`: it is left out where the policy finds nothing. */
  readonly looksAt?: 'policy';
  /** One message for each defect; none for a clean row. */
  find(input: CheckInput): Iterable<string>;
}
