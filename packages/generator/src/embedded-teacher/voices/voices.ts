import { expand } from '../grammar/expand.ts';
import type { Scene } from '../scene/scene.ts';
import { drawArea, drawPerson, drawProcess, drawThing, drawVendor } from '../scene/words.ts';
import { mapCase, mapFree, opensAsQuestion, sentenceCase } from './letter-case.ts';
import * as phrases from './phrases.ts';
import { shorten, spellByEar, telegraphic } from './shorthand.ts';
import { slip } from './slips.ts';
import type { Voice } from './voice.ts';

const phrase = (scene: Scene, templates: readonly string[]): string =>
  expand(
    scene.random.pick(templates),
    {
      thing: drawThing(scene),
      area: drawArea(scene),
      person: drawPerson(scene),
      vendor: drawVendor(scene),
      process: drawProcess(scene),
      name: scene.random.pick(phrases.names),
    },
    scene.random,
  );

const lead =
  (templates: readonly string[], glue = ', '): Voice =>
  (ask, scene) => {
    const before = phrase(scene, templates);
    return `${before}${/[,.:!?]$/.test(before) ? ' ' : glue}${ask}`;
  };

const asIs: Voice = (ask) => ask;
const sentence: Voice = (ask) => sentenceCase(ask);
const lower: Voice = (ask) => mapCase(ask, (text) => text.toLowerCase()).replace(/[.?]$/, '');
const capitals: Voice = (ask) => mapCase(ask, (text) => text.toUpperCase());
const thankful: Voice = (ask, scene) => `${sentenceCase(ask)} ${phrase(scene, phrases.closers)}`;
const closed: Voice = (ask, scene) =>
  `${ask}${scene.random.pick([', ', ' ', ' - ', '\n'])}${phrase(scene, phrases.closers)}`;
const story: Voice = (ask, scene) =>
  scene.random.chance(0.7)
    ? `${sentenceCase(phrase(scene, phrases.stories))} ${scene.random.chance(0.35) ? `${sentenceCase(phrase(scene, phrases.stories))} ` : ''}${scene.random.pick(['', 'So ', 'Anyway: ', 'Question: ', ''])}${scene.random.chance(0.5) ? ask : sentenceCase(ask)}`
    : `${sentenceCase(ask)} ${sentenceCase(phrase(scene, phrases.stories))}`;
const greeted: Voice = (ask, scene) =>
  lead(phrases.greetings, scene.random.pick([', ', ' ', ' - ', '\n', ': ']))(ask, scene);
const polite: Voice = (ask, scene) => {
  const imperative = !opensAsQuestion(ask);
  return imperative && scene.random.chance(0.6)
    ? sentenceCase(
        `${phrase(scene, ['could you please', 'would you please', 'please', 'can you please', 'would you be so kind and'])} ${ask}`,
      )
    : sentenceCase(lead(phrases.polite.slice(2), ' ')(ask, scene));
};
const blunt: Voice = (ask, scene) =>
  mapFree(ask, (text) => text.replace(/\b(please|pls|can you|could you) ?/gi, '')).replace(/[?.]$/, '') +
  scene.random.pick(['', '.', '. now.', '!', ' already']);
const typos =
  (rate: number): Voice =>
  (ask, scene) =>
    slip(ask, rate, scene.random);
const bullets: Voice = (ask, scene) => {
  const items = scene.random
    .sample(phrases.facts, scene.random.integer(1, 3))
    .map((fact) => phrase(scene, [fact]));
  const all = scene.random.chance(0.5) ? [...items, ask] : [ask, ...items];
  return all.map((item) => `- ${item.replaceAll('\n', ' ')}`).join('\n');
};
const titled: Voice = (ask, scene) =>
  `${phrase(scene, ['{area}: {thing}', '{thing} [question|problem|topic]', '[bug|task|question]: {process}', 'about {process}'])}\n\n${sentenceCase(ask)}`;
const ticket: Voice = (ask, scene) =>
  `${phrase(scene, ['{area}', 'ops', 'core', 'bug']).toUpperCase()}-${scene.random.integer(12, 9800)} ${phrase(scene, ['{thing} {process}', '{process}', 'follow-up on {thing}'])}\n${ask}`;
const forwarded: Voice = (ask, scene) =>
  `> ${phrase(scene, ['{person} wrote: the {thing} page is odd again', 'hi, can somebody check the {thing} topic? best, {name}', 'FW: {process}', 'we need clarity about {process}. regards, {name}'])}\n${scene.random.pick(['', '\n'])}${ask}`;
const fragments: Voice = (ask, scene) =>
  [
    phrase(scene, ['hey', 'ok', 'hi', 'so', 'one sec', 'wait']),
    phrase(scene, [
      'the {thing} thing',
      'about {area}',
      '{person} again',
      'working on {process}',
      'quick one',
    ]),
    ask,
  ].join('\n');
const emojiVoice: Voice = (ask, scene) => {
  const one = scene.random.pick(phrases.emojis);
  return scene.random.chance(0.5) ? `${ask} ${one}` : `${one} ${ask}`;
};
const spoken: Voice = (ask, scene) =>
  `${scene.random.pick(phrases.fillers)} ${mapFree(ask, (text) => text.replace(/ /g, () => (scene.random.chance(0.14) ? ` ${scene.random.pick(phrases.fillers)} ` : ' ')))}`;
const unpunctuated: Voice = (ask, scene) =>
  mapFree(lead(phrases.stories, ' ')(ask, scene), (text) => text.replace(/[.,?!;:](?=\s|$)/g, '')).toString();
const parenthetical: Voice = (ask, scene) =>
  `${ask.replace(/[?.]$/, '')} (${phrase(scene, ['{person} asked', 'for the {thing} ticket', 'no hurry', 'if i remember {vendor} correctly', 'we talked about it in the {area} meeting'])})${ask.endsWith('?') ? '?' : ''}`;
const ellipsis: Voice = (ask, scene) =>
  `${phrase(scene, ['hmm...', 'so...', 'well...', 'the {thing} thing...', 'i was wondering...'])} ${ask.replace(/[?.]$/, '')}...`;
const markdown: Voice = (ask, scene) =>
  `${phrase(scene, ['## {thing}', '**{area}**', '### {process}', '**Question**'])}\n\n${ask}`;
const stacked: Voice = (ask, scene) =>
  `${sentenceCase(ask)} ${phrase(scene, ['Or is that documented somewhere?', 'And why?', 'Is that even right?', 'Did that change recently?', 'Or am I mistaken?'])}`;
const longWinded: Voice = (ask, scene) =>
  [0, 1, 2].map(() => sentenceCase(phrase(scene, phrases.stories))).join(' ') +
  ` ${sentenceCase(ask)}${scene.random.chance(0.5) ? ` ${sentenceCase(phrase(scene, phrases.stories))}` : ''}`;
const mixed: Voice = (ask, scene) =>
  `${scene.random.pick(['hola,', 'bonjour,', 'moin,', 'ciao,', 'servus,', 'oi,', 'cześć,', 'namaste,', 'kurze Frage:', 'una pregunta:', 'question vite fait:', 'domanda veloce:', 'pregunta rápida:', 'kannst du mal schauen:', 'por favor,', 'bitte:', "s'il te plaît:", 'arre yaar,'])} ${ask}${scene.random.pick(['', '', ' danke', ' gracias', ' merci', ' obrigado', ' grazie', ' bitte', ' dzięki'])}`;
const shell: Voice = (ask, scene) => `${scene.random.pick(['$ ', '> ', 'agent> ', '/ask ', '@bot '])}${ask}`;
const noGrammar: Voice = (ask) =>
  mapFree(ask, (text) =>
    text
      .replace(/\bdoes\b/g, 'do')
      .replace(/\b(the|a) /g, '')
      .replace(/\bis\b/g, 'are')
      .replace(/\bwhere are\b/g, 'where is')
      .replace(/\bhow do we\b/g, 'how we do'),
  );
const apologetic = lead(phrases.apologies);
const bold: Voice = (ask, scene) =>
  `${phrase(scene, ['I am pretty sure about this.', 'As far as I know it is settled.', 'I remember it well.', 'Just confirming.'])} ${sentenceCase(ask)}`;

/** The voice of each style of the taxonomy that is about tone or form. Others draw an ordinary voice. */
export const voiceOfStyle: Readonly<Record<string, Voice>> = {
  'plain-question': sentence,
  'plain-command': sentence,
  'polite-request': polite,
  blunt,
  'casual-chat': (ask, scene) => greeted(lower(ask, scene), scene),
  'formal-letter': (ask, scene) =>
    `${scene.random.pick(['Dear team,\n\n', 'Dear Sir or Madam,\n\n', 'Dear colleagues, ', 'To whom it may concern: '])}${sentenceCase(ask)}${scene.random.pick(['\n\nKind regards', ' Yours sincerely', '\n\nBest regards,\n{n}'.replace('{n}', scene.random.pick(phrases.names)), ''])}`,
  enthusiastic: (ask, scene) =>
    `${phrase(scene, phrases.enthusiasm)} ${ask}${scene.random.pick(['!', '!!', ' 🎉'])}`,
  frustrated: lead(phrases.frustration, '. '),
  'anxious-deadline': lead(phrases.urgency, ' - '),
  apologetic,
  'thinking-aloud': lead(phrases.aloud, '... '),
  sarcastic: lead(phrases.sarcasm),
  storytelling: story,
  'rhetorical-opening': lead(phrases.openers),
  hedged: lead(phrases.hedges),
  'confident-assertion': bold,
  emoji: emojiVoice,
  slang: lead(phrases.slang, ' '),
  teacherly: lead([
    'let us see:',
    'think first, then tell me:',
    'a little exercise:',
    'step by step, please:',
  ]),
  'meeting-voice': lead(phrases.corporate),
  'keywords-only': (ask) => telegraphic(ask),
  'two-words': (ask) => telegraphic(ask),
  telegraphic: (ask) => telegraphic(ask),
  'all-lower-case': lower,
  'all-capitals': capitals,
  'single-long-sentence': (ask, scene) =>
    `since ${phrase(scene, phrases.stories).replace(/\.$/, '')} and ${phrase(scene, phrases.stories).replace(/\.$/, '')}, ${ask}`,
  'several-sentences': (ask, scene) => story(ask, scene),
  'bullet-list': bullets,
  'numbered-steps': asIs,
  'question-stack': stacked,
  'markdown-formatted': markdown,
  'title-and-body': titled,
  parenthetical,
  ellipsis,
  'missing-punctuation': unpunctuated,
  'light-typos': typos(0.16),
  'phonetic-spelling': (ask) => spellByEar(ask),
  abbreviations: (ask) => shorten(ask),
  'mixed-languages': mixed,
  'pasted-from-ticket': ticket,
  'forwarded-mail': forwarded,
  'spoken-transcript': spoken,
  'chat-fragments': fragments,
  'shell-flavoured': shell,
};

/** How people talk when nothing special is asked for; weights by feel for a developer chat. */
export const ordinaryVoices: readonly { readonly weight: number; readonly voice: Voice }[] = [
  { weight: 26, voice: asIs },
  { weight: 22, voice: sentence },
  { weight: 8, voice: lower },
  { weight: 4, voice: thankful },
  { weight: 4, voice: closed },
  { weight: 5, voice: greeted },
  { weight: 5, voice: story },
  { weight: 3, voice: polite },
  { weight: 3, voice: typos(0.12) },
  { weight: 2, voice: (ask) => telegraphic(ask) },
  { weight: 2, voice: lead(phrases.hedges) },
  { weight: 2, voice: lead(phrases.urgency, ' - ') },
  { weight: 1.5, voice: noGrammar },
  { weight: 1.5, voice: fragments },
  { weight: 1, voice: longWinded },
  { weight: 1, voice: bullets },
  { weight: 1, voice: emojiVoice },
  { weight: 1, voice: (ask) => shorten(ask) },
  { weight: 1, voice: ticket },
  { weight: 1, voice: titled },
  { weight: 1, voice: lead(phrases.frustration, '. ') },
  { weight: 1, voice: parenthetical },
  { weight: 1, voice: spoken },
  { weight: 0.7, voice: capitals },
  { weight: 0.7, voice: forwarded },
];

export const heavyTypos: Voice = typos(0.5);
export const veryLong: Voice = longWinded;
