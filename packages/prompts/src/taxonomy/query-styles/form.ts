import type { QueryStyle } from '../taxonomy-entry.ts';

/** Styles by form: length, punctuation, spelling, layout. */
export const formStyles: readonly QueryStyle[] = [
  {
    id: 'keywords-only',
    length: 'short',
    description: 'Search-box keywords without grammar.',
    examples: ['retry backoff config', 'regex ipv4 match 256.1.1.1'],
  },
  {
    id: 'two-words',
    length: 'short',
    description: 'Exactly two words, yet enough to act on.',
    examples: ['session expiry?', 'explain idempotency'],
  },
  {
    id: 'telegraphic',
    length: 'short',
    description: 'Articles and verbs dropped, commas as glue.',
    examples: ['login handler, google sign-in, which file', 'sum first 50 odd numbers, need total'],
  },
  {
    id: 'all-lower-case',
    description: 'No capital letters and no final punctuation, otherwise complete sentences.',
    examples: ['which module writes the audit entries', 'how many bits do i need for 5000 values'],
  },
  {
    id: 'all-capitals',
    description: 'Caps lock was on, by accident or temper.',
    examples: ['WHERE IS THE SHIPPING RATE SET', 'WHAT IS 7 TIMES 86400'],
  },
  {
    id: 'single-long-sentence',
    length: 'long',
    description: 'One sentence of forty words or more with several clauses and one request.',
    examples: [
      'since the importer that we got from the other team drops rows whenever the second column is empty, which it is for about a third of our suppliers, show me where that column is read',
      'my landlord wants the rent raised by 6.3 percent on 1 April and then by another 2.1 percent on 1 October, and since I pay 874.50 now and never trust his spreadsheet, tell me what I would pay from October on',
    ],
  },
  {
    id: 'several-sentences',
    length: 'long',
    description: 'Three to five short sentences; one of them is the request.',
    examples: [
      'Orders arrive twice. It started on Monday. The queue looks fine. Where do we deduplicate them?',
      'I have 3 pumps. Each moves 14 litres a minute. The tank holds 900. How long until it is full?',
    ],
  },
  {
    id: 'bullet-list',
    length: 'long',
    description: 'A short list with dashes that states facts and the request.',
    examples: [
      '- checkout page\n- total wrong with two vouchers\n- find where they are added up',
      '- start 2026-02-27\n- plus 45 days\n- which date?',
    ],
  },
  {
    id: 'numbered-steps',
    length: 'long',
    description: 'Numbered steps of which only the first can be taken now.',
    examples: [
      '1. find who calls the old mailer 2. then we replace it',
      '1) compute the checksum of "hello" 2) tell me if it starts with 5d',
    ],
  },
  {
    id: 'question-stack',
    length: 'long',
    description: 'Several questions about the same thing in a row.',
    examples: [
      'where is the quota checked? per user? per team?',
      'what is a bloom filter? when is it wrong?',
    ],
  },
  {
    id: 'markdown-formatted',
    description: 'Backticks, bold and headings as in an issue.',
    examples: [
      '**Where** is `parseAmount` used besides the importer?',
      'Does `int("0x1f", 16)` raise or give `31`?',
    ],
  },
  {
    id: 'title-and-body',
    length: 'long',
    description: 'A subject line, a blank line, then the text.',
    examples: [
      'Double e-mails\n\nPlease find the place that triggers the welcome mail.',
      'Leap years\n\nHow many are there between 1900 and 2000?',
    ],
  },
  {
    id: 'parenthetical',
    description: 'Asides in brackets interrupt the request.',
    examples: [
      'show me the scheduler (the new one, not the cron thing) and its lock',
      'what is 19% of 349 (gross, not net)?',
    ],
  },
  {
    id: 'ellipsis',
    description: 'Dots instead of conclusions, trailing off.',
    examples: [
      'the export… it is somewhere under reports… can you find where it starts',
      'so 3 weeks at 38.5 hours… that is…?',
    ],
  },
  {
    id: 'missing-punctuation',
    description: 'Everything runs together without commas or stops.',
    examples: [
      'i need the place where we read the tenant from the host header and fall back to the cookie',
      'convert 4500 seconds to hours and minutes no rounding',
    ],
  },
  {
    id: 'light-typos',
    description: 'Two or three slips of the finger that no one would misread.',
    examples: ['wher do we claculate the shiping cost', 'whats teh remainder of 1234 divded by 7'],
  },
  {
    id: 'phonetic-spelling',
    description: 'Words spelled by ear, as heard rather than as written.',
    examples: ['wot file has the dayta base skeema', 'kan u chek if 97 is prime'],
  },
  {
    id: 'abbreviations',
    description: 'Shortened words wherever possible.',
    examples: ['pls find fn that gens the inv no', 'diff btw proc & thread?'],
  },
  {
    id: 'mixed-languages',
    description: 'English with words of another language, as in an international team.',
    examples: ['wo ist der code that computes the Mahngebühr?', 'necesito el total of 14.90 times 12 porfa'],
  },
  {
    id: 'other-language',
    description:
      'Entirely in German, Spanish, French, Portuguese, Polish, Turkish, Hindi, Japanese or Chinese.',
    examples: [
      'Wo wird die Mehrwertsteuer berechnet?',
      '¿cuántos segundos hay en 3 días?',
      'この関数はどこで使われていますか？',
    ],
  },
  {
    id: 'pasted-from-ticket',
    length: 'long',
    description: 'A ticket number and its title, then what is wanted.',
    examples: [
      'SHOP-1183 "basket empties itself": where is the basket stored?',
      'BUG-77 asks for the mean of 3.2, 4.8 and 5.5, what is it',
    ],
  },
  {
    id: 'forwarded-mail',
    length: 'long',
    description: 'A line or two from somebody else, quoted, and the sender’s request under it.',
    examples: [
      '> can customers change their VAT id themselves?\nwhere would that be in our code',
      '> is 128 GB enough for 90 million rows of 1.2 kB?\ncan you check',
    ],
  },
  {
    id: 'spoken-transcript',
    description: 'Dictated: um, so, like, and words that were misheard.',
    examples: [
      'um so like find me the thing that um makes the pdf',
      'okay what is um forty two point five times sixteen',
    ],
  },
  {
    id: 'chat-fragments',
    length: 'long',
    description: 'Broken into several short lines as sent one after another.',
    examples: ['hey\nthe csv import\nwhich class does the parsing', 'one sec\nneed the hex of 48879'],
  },
  {
    id: 'shell-flavoured',
    description: 'Written like a command that does not exist, flags included.',
    examples: ['find usages --symbol=applyDiscount --exclude-tests', 'calc "5400 / 18" --as minutes'],
  },
  {
    id: 'query-language',
    description: 'Looks like a query language or a filter expression.',
    examples: ['usages of RateTable where file not in vendor', 'select median from [4, 8, 15, 16, 23, 42]'],
  },
];
