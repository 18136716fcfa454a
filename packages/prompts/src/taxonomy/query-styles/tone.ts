import type { QueryStyle } from '../taxonomy-entry.ts';

/** Styles by tone and manner, for every intent. */
export const toneStyles: readonly QueryStyle[] = [
  {
    id: 'plain-question',
    description: 'One complete question, correctly spelled, with a question mark.',
    examples: ['Where is the list of allowed origins defined?', 'What is 15% of 1,840?'],
  },
  {
    id: 'plain-command',
    description: 'One complete imperative sentence without courtesy.',
    examples: ['Find the code that sends invoices.', 'Add up 12.5, 7.25 and 90.'],
  },
  {
    id: 'polite-request',
    description: 'Please and thank you, wrapped as a favour.',
    examples: [
      'Could you please show me how logging is set up here? Thank you!',
      'Would you mind checking whether 2^31 fits?',
    ],
  },
  {
    id: 'blunt',
    length: 'short',
    description: 'Rude or impatient, without a wasted word, never abusive.',
    examples: ['tax code. where.', 'just compute it: 94*0.19'],
  },
  {
    id: 'casual-chat',
    description: 'The tone of a messenger among colleagues, lower case and fillers.',
    examples: ['hey any idea where the pdf stuff lives', 'lol what even is a monad'],
  },
  {
    id: 'formal-letter',
    description: 'Stiff written register as in an official mail.',
    examples: [
      'I should be grateful to learn where the retention period is configured.',
      'Kindly determine the sum of the following amounts: 310, 45 and 9.',
    ],
  },
  {
    id: 'enthusiastic',
    description: 'Exclamation marks and good mood around an ordinary request.',
    examples: [
      'ooh can we find every place that uses the new parser!!',
      'Love this tool! what is a closure?',
    ],
  },
  {
    id: 'frustrated',
    description: 'The third attempt shows; annoyance first, then the request.',
    examples: [
      'ugh, this keeps timing out. where do we set that timeout',
      'I give up, does [a-z]+ match "ABC" or not',
    ],
  },
  {
    id: 'anxious-deadline',
    description: 'Time pressure is stated and shortens everything.',
    examples: [
      'release in 10 min, where is the version string',
      'quick quick: days between Mar 3 and May 19?',
    ],
  },
  {
    id: 'apologetic',
    description: 'Begins by excusing the question.',
    examples: [
      'sorry, dumb question, but where do the feature toggles live?',
      'apologies, what is the difference between TCP and UDP again?',
    ],
  },
  {
    id: 'thinking-aloud',
    length: 'long',
    description: 'A stream of thought that arrives at the request at its end.',
    examples: [
      'hmm so the job starts, then the lock… no wait, who releases the lock?',
      'let me see, 8 shards, 3 replicas each, 40 GB, so total disk is?',
    ],
  },
  {
    id: 'sarcastic',
    description: 'Irony on the surface, a serious request below it.',
    examples: [
      'great, another null pointer. where do we "carefully" check that again?',
      'surely 0.1+0.2 is exactly 0.3, right? show me',
    ],
  },
  {
    id: 'storytelling',
    length: 'long',
    description: 'Two or three sentences of history before the request.',
    examples: [
      'Last spring we moved off the old mailer. Since then nobody knows where bounces end up. Where are they handled?',
      'My colleague bet that 17! has 15 zeros. Count the digits for us.',
    ],
  },
  {
    id: 'rhetorical-opening',
    length: 'long',
    description: 'Opens with a question that needs no answer, then asks the real one.',
    examples: [
      'Who writes code like that? Anyway, where is the date parser called from?',
      'Is it Friday yet? How many hours until 18:00 if it is 09:25?',
    ],
  },
  {
    id: 'hedged',
    description: 'Full of maybe, perhaps and I guess; the core is clear nevertheless.',
    examples: [
      'I guess there is maybe some retry wrapper somewhere? could you look',
      'perhaps check whether that rounds to 3.14 or so',
    ],
  },
  {
    id: 'confident-assertion',
    description: 'States something as a fact and expects confirmation by looking or computing.',
    examples: [
      'we validate emails in exactly one place. show me',
      '2^10 is 1024 and 2^20 is 1048576, verify',
    ],
  },
  {
    id: 'emoji',
    description: 'Emoji carry the mood or stand in for a word.',
    examples: ['where do we send the 🎉 mail after signup', 'pls check 🧮 48 * 125'],
  },
  {
    id: 'slang',
    description: 'Youthful slang and internet shorthand.',
    examples: ['ngl this cache is sus, where do we bust it', 'bet, whats 30 percent of 250'],
  },
  {
    id: 'teacherly',
    description: 'Asks as if quizzing, with patience and structure.',
    examples: [
      'Let us see: which function decides whether an order is complete?',
      'What do we get when we sort these as strings: 10, 9, 100?',
    ],
  },
  {
    id: 'meeting-voice',
    description: 'Corporate phrasing: align, circle back, visibility.',
    examples: [
      'need visibility on where we calculate churn',
      'let us align on what 12 weeks minus 9 days is in days',
    ],
  },
];
