import type { TrainingExample } from '@router/schemas';
import { withAnswer, withArguments, withThought } from '../change-row.ts';
import type { Mutation } from '../mutation.ts';
import { pick, type Random, shuffle } from '../random.ts';

const on = (rule: string, kinds: Readonly<Record<string, Mutation['plant']>>): Mutation[] =>
  Object.entries(kinds).map(([kind, plant]) => ({ rule: `quality/${rule}`, kind, plant }));
const thoughtOf =
  (texts: readonly string[]): Mutation['plant'] =>
  (row, random) =>
    withThought(row, () => pick(texts, random));
const answerOf =
  (texts: readonly string[]): Mutation['plant'] =>
  (row, random) =>
    withAnswer(row, () => pick(texts, random));

const isPlainEnglish = ({ user_query, context }: TrainingExample) =>
  !context &&
  /^[\x20-\x7e]{25,160}$/.test(user_query) &&
  (user_query.toLowerCase().match(/\b(?:the|is|are|of|to|what|where|how|do|does|in|it|for|we|our|my)\b/g)
    ?.length ?? 0) >= 4;
const isWhQuestion = ({ user_query }: TrainingExample) =>
  /^[\x20-\x7e]{20,130}$/.test(user_query) && /\b(?:what|why|how|difference|explain)\b/i.test(user_query);
const plainQuery = ({ user_query, context }: TrainingExample) =>
  !context && /^[a-z][\x20-\x7e]{30,140}$/i.test(user_query) && !/[`{}<>=]/.test(user_query);

function shuffledWords(query: string, random: Random): string {
  return shuffle(query.replace(/[?.,!;:]/g, '').split(/\s+/), random).join(' ');
}

/** A template variable that was never filled in. */
const variable = (name: string) => ['$', '{', name, '}'].join('');

export const qualityMutations: readonly Mutation[] = [
  ...on('short-thought', {
    'three words': thoughtOf(['Search for it.', 'Read the file.', 'Needs a run.', 'Ask first here.']),
    'one word many times': thoughtOf([
      'yes yes yes yes yes yes yes yes',
      'search search search search search search search',
    ]),
    'marks instead of words': thoughtOf([
      '... --- !!! ??? ... --- !!!',
      '→ → search → → →',
      '—',
      '. . . . . . . . . .',
    ]),
  }),
  ...on('unreasoned-thought', {
    'praise of the tool': thoughtOf([
      'I will use the codebase search tool because it is the best tool for this task.',
      'This tool is the most appropriate and relevant choice to handle the request of the user.',
      'Using the right tool here is clearly necessary to get the correct result.',
    ]),
    'a plan without content': thoughtOf([
      'First I need to look into this and then I will do what is needed.',
      'The next step is to proceed and complete the task that was given here.',
      'I should take the right action now in order to help with this.',
    ]),
    'duty without reason': thoughtOf([
      'The user needs help with something, so I have to provide the information.',
      'It makes sense to do this because the user asked for it to be done.',
      'I know what the user wants and I will handle it in the proper way.',
    ]),
  }),
  ...on('parroted-thought', {
    'framed query': (row, random) =>
      plainQuery(row)
        ? withThought(
            row,
            () =>
              `${pick(['The user is asking', 'Someone wonders', 'The person would like to know', 'This is a request about'], random)}: ${row.user_query}`,
          )
        : undefined,
    'reordered query': (row, random) =>
      plainQuery(row)
        ? withThought(row, () => `User wants ${shuffledWords(row.user_query, random)}`)
        : undefined,
    'other punctuation and case': (row) =>
      plainQuery(row)
        ? withThought(row, () =>
            row.user_query
              .toUpperCase()
              .replace(/ /g, (_, at: number) => (at % 3 === 0 ? ', ' : ' '))
              .replace(/\?$/, '!'),
          )
        : undefined,
    'other endings': (row) =>
      plainQuery(row)
        ? withThought(
            row,
            () =>
              `They are inquiring: ${row.user_query.replace(/(\p{Ll}{4,}[^se\s\p{P}])(?=\s|$)/gu, '$1s')}`,
          )
        : undefined,
  }),
  ...on('padded-text', {
    'thinking aloud': (row, random) =>
      withThought(
        row,
        (thought) =>
          `${pick(['Hmm, ', 'Okay, so ', 'Let me think. ', "Let's break this down: "], random)}${thought}`,
      ),
    'announced importance': (row, random) =>
      withAnswer(
        row,
        (answer) =>
          `${pick(['It is important to note that ', 'Needless to say, ', "It's worth noting that "], random)}${answer}`,
      ),
    stutter: (row) => withThought(row, (thought) => thought.replace(/\b(\p{L}{3,})\b/u, '$1 $1 $1')),
    'said twice': (row) =>
      withThought(row, (thought) => {
        const start = /^(?:\p{L}+ ){3}\p{L}+/u.exec(thought)?.[0];
        return start && `${start} ${thought}`;
      }),
  }),
  ...on('assistant-boilerplate', {
    'speaks of itself': (row, random) =>
      withAnswer(
        row,
        (answer) =>
          `${pick(['As an AI language model, I think: ', "I'm just an AI, but: ", 'As a helpful assistant: '], random)}${answer}`,
      ),
    'closing courtesy': (row, random) =>
      withAnswer(
        row,
        (answer) =>
          `${answer} ${pick(['I hope this helps!', 'Feel free to ask more.', 'Let me know if you have any questions.'], random)}`,
      ),
    'in the thought': (row, random) =>
      withThought(
        row,
        (thought) =>
          `${pick(["I'd be happy to help. ", 'As an AI I cannot know this. ', 'I apologize for the confusion. '], random)}${thought}`,
      ),
    'in the question': (row) =>
      withArguments(row, 'ask_human', (given) => ({
        ...given,
        question: `I hope this helps: ${given.question}`,
      })),
  }),
  ...on('placeholder', {
    'brackets in the thought': (row, random) =>
      withThought(
        row,
        (thought) =>
          `${thought} See ${pick(['[insert file here]', '<your reason>', '[placeholder]', '<tool_name>'], random)}.`,
      ),
    'a variable in the terms': (row, random) =>
      withArguments(row, 'codebase_search', (given) => ({
        ...given,
        query: `${given.query} ${pick(['{{topic}}', variable('QUERY_TERMS'), '{domain}', '{{ symbol }}'], random)}`,
      })),
    'a stand-in for the answer': answerOf(['TODO', 'TBD', '[object Object]', 'n/a', '...', 'undefined']),
    'residue in the query': (row, random) => ({
      ...row,
      user_query: `${row.user_query} ${pick(['{{topic}}', '[insert symbol here]', variable('domain'), '<placeholder>'], random)}`,
    }),
    'prompt residue': (row, random) =>
      withThought(
        row,
        (thought) =>
          `${thought}${pick(['<|im_end|>', '\nUser: next one', '<|eot_id|>', ' [/INST]'], random)}`,
      ),
  }),
  ...on('vague-answer', {
    'it depends': answerOf([
      'It depends.',
      'That depends on the context.',
      'It really depends on many factors.',
      'Well, it depends on your use case.',
    ]),
    'many ways': answerOf([
      'There are many factors.',
      'There are several ways to do this.',
      'Good question.',
      'Both have their pros and cons.',
    ]),
    'hedges only': answerOf([
      'There are many factors to consider; the best choice depends on your specific needs.',
      'It can be useful in some cases and may vary depending on the situation and context.',
      'Generally this depends on various things, and different options could possibly be considered.',
    ]),
    'sent elsewhere': answerOf([
      'You can look it up online.',
      'Please check the documentation.',
      'Just google it.',
      'Not sure.',
    ]),
  }),
  ...on('circular-answer', {
    'the question as a statement': (row) =>
      isWhQuestion(row)
        ? withAnswer(
            row,
            () =>
              `${row.user_query.replace(/^(?:what|why|how)(?:'s)?\s+(?:(?:is|are|do|does|did|can|would|should)\b)?\s*/i, '').replace(/\?$/, '')}.`,
          )
        : undefined,
    'the question again': (row) => (isWhQuestion(row) ? withAnswer(row, () => row.user_query) : undefined),
    'its own reason': (row) =>
      isWhQuestion(row)
        ? withAnswer(
            row,
            () =>
              `The reason is simply what it means: ${row.user_query.replace(/^\w+\s+/, '').replace(/\?$/, '')}.`,
          )
        : undefined,
  }),
  ...on('off-topic-answer', {
    cooking: (row) =>
      isWhQuestion(row)
        ? withAnswer(
            row,
            () => 'Simmer onions in butter until golden, add rice and broth, then stir for twenty minutes.',
          )
        : undefined,
    'another field': (row) =>
      isWhQuestion(row)
        ? withAnswer(
            row,
            () => 'Volcanic soil drains quickly, so grapes there ripen late and taste of minerals.',
          )
        : undefined,
    'another row': (row) =>
      isWhQuestion(row)
        ? withAnswer(
            row,
            () => 'Rebase replays your commits on top of another branch; merge ties both histories together.',
          )
        : undefined,
  }),
  ...on('wrong-language', {
    'thought in German': thoughtOf([
      'Der Ort ist nicht genannt und muss im Code erst gefunden werden, bevor wir ihn lesen können.',
      'Die Datei ist genannt, und sie kann ohne eine Suche direkt gelesen werden.',
    ]),
    'thought in Spanish': thoughtOf([
      'No se dice el archivo, y por eso hay que buscar el lugar en el código antes de nada.',
      'La ruta está en la pregunta, así que se puede leer el archivo con una sola llamada.',
    ]),
    'thought in another script': thoughtOf([
      'ファイルが指定されていないため、まずコードを検索する必要があります。',
      'Путь не назван, поэтому сначала нужно найти место в репозитории.',
      '没有给出路径，所以必须先在代码库中查找相关的实现位置。',
    ]),
    'answer in French': (row) =>
      isPlainEnglish(row)
        ? withAnswer(
            row,
            () =>
              'Les deux sont une sorte de verrou, mais le premier est pour un seul processus dans la machine.',
          )
        : undefined,
    'question in Portuguese': (row) =>
      isPlainEnglish(row)
        ? withArguments(row, 'ask_human', (given) => ({
            ...given,
            question: 'Qual é o arquivo que você quer mudar, e onde está a cópia para não perder os dados?',
          }))
        : undefined,
  }),
];
