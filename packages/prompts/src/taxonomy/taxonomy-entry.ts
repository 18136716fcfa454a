import type { ArgumentKind, Intent, RiskClass } from '@router/schemas';

/** One member of a group: an id in kebab-case, what it means, and how it looks. */
export interface TaxonomyEntry {
  readonly id: string;
  readonly description: string;
  readonly examples: readonly string[];
}

/** What a query wants, with the class of outcome that serves it. */
export interface IntentEntry extends TaxonomyEntry {
  readonly id: Intent;
  /** The risk class of the tools that serve it, or `answer` for a direct answer. */
  readonly outcome: RiskClass | 'answer';
}

/** Words of a domain, so that queries of the same style differ in more than their grammar. */
export interface DomainVocabulary {
  /** Noun phrases that are found in code or discussed. */
  readonly concepts: readonly string[];
  readonly files: readonly string[];
  readonly directories: readonly string[];
  readonly symbols: readonly string[];
  /** Names of settings, constants or environment variables. */
  readonly settings: readonly string[];
}

/** What a project is about. The examples are things that people there work on. */
export interface Domain extends TaxonomyEntry {
  readonly vocabulary: DomainVocabulary;
}

/** Who is typing. The examples are openings or turns of phrase of such a person. */
export interface Persona extends TaxonomyEntry {
  /** How that person sounds, in a few words. */
  readonly voice: string;
}

/** What a style or an edge case demands of the call and of the query's length. */
export interface Demands {
  /** The called variant has exactly as many arguments of each kind as named: two quotes are old and new text. */
  readonly requires?: readonly ArgumentKind[];
  /** The called variant has no argument of these kinds. */
  readonly excludes?: readonly ArgumentKind[];
  /** `short`: a few words. `long`: several sentences or lines. Unset: any length. */
  readonly length?: 'short' | 'long';
}

/** How a query reads. The examples are queries. */
export interface QueryStyle extends TaxonomyEntry, Demands {
  /** The intents it suits; any where absent. A style with intents says what is asked, not only how. */
  readonly intents?: readonly Intent[];
}

/** A situation that is easily got wrong. The examples are queries. */
export interface EdgeCase extends TaxonomyEntry, Demands {
  readonly intents: readonly Intent[];
  /** The right outcome, in one sentence. */
  readonly outcome: string;
  /** True where the row must carry a context (messages, files or an open file). */
  readonly needsContext?: boolean;
}

export interface BoundaryVariant {
  readonly id: string;
  readonly description: string;
  /** The intents that a row of this variant may have. */
  readonly intents: readonly Intent[];
}

/** A kind of boundary set: two or more rows that look alike and are routed differently. */
export interface BoundaryKind extends TaxonomyEntry {
  readonly variants: readonly BoundaryVariant[];
}

/** Everything that a plan draws from. Pass your own to `generationPrompt` for another kind of product. */
export interface Taxonomy {
  readonly domains: readonly Domain[];
  readonly personas: readonly Persona[];
  readonly styles: readonly QueryStyle[];
  readonly edgeCases: readonly EdgeCase[];
  readonly boundaryKinds: readonly BoundaryKind[];
}
