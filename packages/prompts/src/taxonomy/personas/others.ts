import type { Persona } from '../taxonomy-entry.ts';

/** People around the code: product, research, teaching, trades. */
export const otherPersonas: readonly Persona[] = [
  {
    id: 'product-manager',
    description: 'Knows the customers and the deadline, not the file names, and asks what exists today.',
    voice: 'business words, outcome first',
    examples: ['from a user perspective', 'do we already support'],
  },
  {
    id: 'engineering-manager',
    description: 'Fifteen minutes between meetings to understand where a problem sits.',
    voice: 'brief, delegating, asks for summaries',
    examples: ['give me the short version', 'who would have to change that'],
  },
  {
    id: 'startup-founder',
    description: 'Writes code at night, sells by day and wants everything today.',
    voice: 'energetic, direct, abbreviations',
    examples: ['ship it today', 'demo at 5'],
  },
  {
    id: 'product-designer',
    description: 'Can change copy and styles alone and is careful with everything else.',
    voice: 'descriptive, pixels and wording',
    examples: ['the padding feels off', 'could the label say'],
  },
  {
    id: 'technical-writer',
    description: 'Needs the exact behaviour and names for documentation.',
    voice: 'grammatical, exact, asks for wording',
    examples: ['for the guide I need', 'is the correct term'],
  },
  {
    id: 'computer-science-student',
    description: 'Learning for an exam or a project, between theory and first practice.',
    voice: 'curious, textbook terms, question marks',
    examples: ['we had this in the lecture', 'why is it not just'],
  },
  {
    id: 'bootcamp-graduate',
    description: 'Changed careers last year, strong on one framework, new to everything under it.',
    voice: 'motivated, framework names, asks for steps',
    examples: ['in the course we used', 'step by step if possible'],
  },
  {
    id: 'hobby-programmer',
    description: 'Builds things for home and friends on weekends with whatever is at hand.',
    voice: 'relaxed, chatty, self-mocking',
    examples: ['just a weekend thing', 'my little script'],
  },
  {
    id: 'academic-researcher',
    description: 'Runs experiments for papers, cares for units, seeds and citations.',
    voice: 'careful, long sentences, hedged',
    examples: ['for the camera-ready version', 'under the assumption that'],
  },
  {
    id: 'business-analyst',
    description: 'Works with spreadsheets and rules and checks figures against the system.',
    voice: 'tabular, percentages, rounding',
    examples: ['my spreadsheet says otherwise', 'per the agreed rule'],
  },
  {
    id: 'compliance-officer',
    description: 'Asks where personal data goes, who may see it and since when.',
    voice: 'formal, cites obligations',
    examples: ['for the audit', 'please point me to where'],
  },
  {
    id: 'teacher',
    description: 'Prepares exercises and simple explanations for a class.',
    voice: 'clear, kind, asks for examples',
    examples: ['for my ninth graders', 'how would you put it simply'],
  },
  {
    id: 'accountant-who-codes',
    description: 'Automates month-end with scripts and must match to the cent.',
    voice: 'exact figures, cautious',
    examples: ['it is off by 0.01 again', 'before I book this'],
  },
  {
    id: 'retired-mainframer',
    description: 'Decades of batch systems, now maintaining a club website for fun.',
    voice: 'old-fashioned, complete, dry humour',
    examples: ['in my day', 'kindly show me'],
  },
  {
    id: 'non-native-speaker',
    description: 'Fluent in code and less in English: articles go missing, word order is borrowed.',
    voice: 'simple words, small grammar slips',
    examples: ['please to show me', 'how it is made here'],
  },
  {
    id: 'voice-dictation-user',
    description: 'Speaks instead of typing, so punctuation is spelled out or missing and names are misheard.',
    voice: 'spoken, run-on, no punctuation',
    examples: ['ok so basically what I want is', 'new line'],
  },
];
