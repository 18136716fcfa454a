/** What people say around a request. None of it changes what is asked; templates with the scene's words. */
export const greetings = [
  '[hi|hey|hello|yo|good morning|morning|hi there|hey there|howdy|hi all|hello everyone]',
  '[hi|hey] [team|folks|there|friend|bot|claude|copilot|assistant]',
  'hey,',
  'hi!',
  'hello,',
  '[sorry|sry] to bother you',
  '[quick|short|small|tiny|one more|another|dumb|newbie] [question|q|one]',
];
export const closers = [
  '[thanks|thx|ty|thank you|cheers|many thanks][!|.| in advance| a lot|]',
  '[asap|urgent|no rush|when you have a minute|take your time]',
  'tia',
  'pls',
  '[need it|i need this] [for the {thing} demo|before lunch|today|by five]',
  '🙏',
  'thank you so much!',
  '[i appreciate it|much appreciated]',
  '[no|without] long explanation[s|] [please|needed]',
  "that's all",
  '[cheers|greetings], {name}',
  '- {name}',
].map((text) => text.replace('explanation[s|]', 'explanations'));
export const hedges = [
  '[maybe|perhaps|possibly] [you can help|i am missing something|this is obvious], [but|so]',
  'i [guess|think|suppose] [what i want is|the question is]:',
  'not sure [if this makes sense|how to ask this|whether this is the right place], but',
  "[if it's not too much trouble|if possible|if you can],",
  'i might be wrong here, but',
  '[this may be|probably] a [silly|stupid|basic] question:',
  "could it be that i just don't see it?",
];
export const polite = [
  '[could|would] you [please|kindly|be so kind as to|mind, please:]',
  'please',
  '[i would be grateful for help|i would like to ask a favour]:',
  'may i ask you something?',
  'when you have a moment:',
  'if you would be so kind:',
];
export const stories = [
  'we [had|got] [complaints|a ticket|an incident|a long discussion] about the {thing} [yesterday|last week|this morning] and {person} is [not amused|waiting|asking me daily].',
  "i've been [staring at|digging through|fighting with] the {area} [code|part|module] [since this morning|for two hours|all day] and my coffee is [cold|gone].",
  'so {person} came to my desk [yesterday|today] because of the {thing} [thing|topic|report].',
  '[context|background|some context]: we are [moving|migrating|preparing] the {thing} stuff [to {vendor}|for the audit|before the freeze].',
  "i'm [the new one|new] in the {area} team and [still|just] getting my head around the {thing} [part|flow|world].",
  'long story short, the {thing} [rollout|migration|release] [went sideways|is late|went fine except for one detail].',
  'during the [review|retro|standup] we [noticed|argued about|talked about] {process}.',
  'after the [upgrade|last release|incident on friday] everyone is [nervous|careful] around {process}.',
  '{person} [called|wrote|pinged me] about {process} again.',
  "[we're|we are] [writing|finishing|cleaning up] the [docs|audit report|release notes] for {area}.",
  'my colleague who knew {vendor} inside out is on [parental leave|vacation|sabbatical].',
  'prod is [on fire|acting up] and [everybody is in the call|{person} is in the channel|my phone does not stop].',
  'i told {person} i would have an answer [by noon|today|in ten minutes].',
];
export const frustration = [
  '[ugh|argh|ffs|oh come on|seriously]',
  'third time i ask',
  'this is driving me [nuts|mad|crazy]',
  'i have been at this for hours',
  'why is this so hard',
  'nothing works today',
];
export const enthusiasm = [
  '[awesome|great|yay|woohoo|super excited]!',
  'i love this project!',
  "let's go!",
  'this is going so well!',
];
export const urgency = [
  '[urgent|asap|quick|hurry]',
  '[demo|call|release|meeting] in [5|10|20] min',
  'no time',
  'deadline is [tonight|in an hour|now]',
  'everyone is waiting',
];
export const apologies = [
  '[sorry|apologies|excuse me|pardon] [for asking again|for the basic question|if this was answered before|to bother you]',
  'sorry, i am bad at this',
  'i know i should know this',
];
export const aloud = [
  '[hmm|ok so|right|let me think|wait]',
  'so the {thing} [comes in|changes|is there], then something happens, then',
  'ok the {area} part i understand, the rest not really, so',
  'first i thought it was {vendor} but no',
];
export const sarcasm = [
  'oh wonderful, another {thing} mystery.',
  'because of course we love {process}.',
  'surely someone documented this. no? shocking.',
  'my favourite part of the week: {process}.',
];
export const corporate = [
  '[circling back|following up|touching base] on the {thing} topic:',
  'to get some visibility here:',
  'for alignment with {person}:',
  'as an action item from the sync:',
  'just to level set:',
];
export const slang = ['yo', 'bruh', 'ngl', 'lowkey', 'fr', 'aight'];
export const facts = [
  'the {thing} [page|job|report] is [slow|new|live since monday]',
  '{person} is involved',
  'affects {area} only',
  'we use {vendor} there',
  'not urgent',
  'happens on staging too',
  'ticket is in the {area} board',
];
export const fillers = ['um', 'uh', 'like', 'you know', 'so', 'i mean'];
export const emojis = ['🙏', '😅', '🤔', '👀', '🔥', '😭', '🚀', '👉', '💡', '🐛', '✨', '🤷'];
export const names = [
  'Ana',
  'Marek',
  'Li',
  'Tom',
  'Priya',
  'Jo',
  'Sven',
  'Fatima',
  'Kenji',
  'Lucía',
  'Ben',
  'Olu',
  'Ingrid',
  'Raj',
  'Zoë',
];
export const openers = [
  'you know what would be nice?',
  'guess what?',
  'ever had one of those days?',
  'who wrote this, honestly?',
  'remember the {thing} discussion?',
  "isn't {vendor} lovely?",
];
