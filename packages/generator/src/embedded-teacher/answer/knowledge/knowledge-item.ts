/** One thing that is true everywhere, and the ways in which it can be asked about. */
export interface KnowledgeItem {
  /** `what`: a noun phrase; `how`: a verb phrase; `versus`: two nouns; `asks`: whole questions (templates). */
  readonly form: 'what' | 'how' | 'versus' | 'asks';
  readonly subject: readonly string[];
  readonly answer: string;
}

export const what = (noun: string, answer: string): KnowledgeItem => ({
  form: 'what',
  subject: [noun],
  answer,
});

export const how = (deed: string, answer: string): KnowledgeItem => ({
  form: 'how',
  subject: [deed],
  answer,
});

export const versus = (one: string, other: string, answer: string): KnowledgeItem => ({
  form: 'versus',
  subject: [one, other],
  answer,
});

export const asks = (questions: readonly string[], answer: string): KnowledgeItem => ({
  form: 'asks',
  subject: questions,
  answer,
});
