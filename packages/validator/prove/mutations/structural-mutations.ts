import { argumentsOf, withArguments, withCall } from '../change-row.ts';
import type { Mutation } from '../mutation.ts';

const thought = 'The request itself says which tool can serve it, as the words above show.';
const on = (rule: string, kinds: Readonly<Record<string, Mutation['plant']>>): Mutation[] =>
  Object.entries(kinds).map(([kind, plant]) => ({ rule: `structural/${rule}`, kind, plant }));

export const structuralMutations: readonly Mutation[] = [
  ...on('invalid-json', {
    'cut in the middle': (row) => JSON.stringify(row).slice(0, -7),
    'single quotes': (row) => JSON.stringify(row).replace('"user_query"', "'user_query'"),
    'trailing comma': (row) => JSON.stringify(row).replace(/\}$/, ',}'),
  }),
  ...on('duplicate-key', {
    'query twice': (row) => JSON.stringify(row).replace('{', '{"user_query":"first",'),
    'output twice': (row) => JSON.stringify(row).replace('{', '{"output":{},'),
    'escaped twin': (row) => JSON.stringify(row).replace('{', '{"user\\u005fquery":"first",'),
  }),
  ...on('wrong-type', {
    'query is a number': (row) => ({ ...row, user_query: 7 }),
    'row is an array': (row) => [row],
    'output is a text': (row) => ({ ...row, output: 'search' }),
    'arguments are a list': (row) => {
      const { output } = row;
      return output.status === 'running'
        ? { ...row, output: { ...output, tool_use: { ...output.tool_use, arguments: [] } } }
        : undefined;
    },
  }),
  ...on('missing', {
    'no search terms': (row) => withArguments(row, 'codebase_search', ({ mode }) => ({ mode })),
    'no path': (row) => withArguments(row, 'file_manager', ({ path: _path, ...rest }) => rest),
    'no question': (row) => withArguments(row, 'ask_human', () => ({})),
    'no code': (row) => withArguments(row, 'sandbox_exec', () => ({ timeout: 30 })),
  }),
  ...on('unknown-key', {
    'a limit for the search': (row) =>
      withArguments(row, 'codebase_search', (given) => ({ ...given, limit: 5 })),
    'a language for the code': (row) =>
      withArguments(row, 'sandbox_exec', (given) => ({ ...given, language: 'python' })),
    'an urgency for the question': (row) =>
      withArguments(row, 'ask_human', (given) => ({ ...given, urgency: 'high' })),
  }),
  ...on('not-allowed', {
    'a mode that is none': (row) =>
      withArguments(row, 'codebase_search', (given) => ({ ...given, mode: 'fuzzy' })),
    'an operation that is none': (row) =>
      withArguments(row, 'file_manager', (given) => ({ ...given, operation: 'delete' })),
    'a status that is none': (row) => ({ ...row, output: { ...row.output, status: 'done' } }),
  }),
  ...on('out-of-range', {
    'an hour': (row) => withArguments(row, 'sandbox_exec', (given) => ({ ...given, timeout: 3600 })),
    'no time': (row) => withArguments(row, 'sandbox_exec', (given) => ({ ...given, timeout: 0 })),
    'an empty question': (row) => withArguments(row, 'ask_human', (given) => ({ ...given, question: '' })),
    'empty terms': (row) => withArguments(row, 'codebase_search', (given) => ({ ...given, query: '' })),
  }),
  ...on('invalid-value', {
    'a patch that changes nothing': (row) =>
      argumentsOf(row).operation === 'patch'
        ? withArguments(row, 'file_manager', (given) => ({
            ...given,
            replacement_string: given.target_string,
          }))
        : undefined,
    'a patch of one text': (row) =>
      withCall(
        row,
        'file_manager',
        { operation: 'patch', path: 'a.yml', target_string: 'max: 1', replacement_string: 'max: 1' },
        thought,
      ),
    'a patch of a space': (row) =>
      withCall(
        row,
        'file_manager',
        { operation: 'patch', path: 'a.yml', target_string: ' ', replacement_string: ' ' },
        thought,
      ),
  }),
  ...on('unknown-tool', {
    'the web': (row) => withCall(row, 'web_search', { query: 'retry' }, thought),
    'a shell': (row) => withCall(row, 'bash', { command: 'ls' }, thought),
    'a near miss': (row) => withCall(row, 'code_search', { query: 'retry', mode: 'exact' }, thought),
  }),
  ...on('foreign-argument', {
    'content beside a read': (row) =>
      argumentsOf(row).operation === 'read'
        ? withArguments(row, 'file_manager', (given) => ({ ...given, content: 'x' }))
        : undefined,
    'target beside a write': (row) =>
      argumentsOf(row).operation === 'write'
        ? withArguments(row, 'file_manager', (given) => ({ ...given, target_string: 'x' }))
        : undefined,
    'a path beside search terms': (row) =>
      withArguments(row, 'codebase_search', (given) => ({ ...given, path: 'src/' })),
    'code beside a question': (row) =>
      withArguments(row, 'ask_human', (given) => ({ ...given, code: 'print(1)' })),
  }),
  ...on('both', {
    'an answer beside a call': (row) =>
      row.output.status === 'running'
        ? { ...row, output: { ...row.output, final_answer: 'It is there.' } }
        : undefined,
    'a call beside an answer': (row) =>
      row.output.status === 'complete'
        ? {
            ...row,
            output: {
              ...row.output,
              tool_use: { tool_name: 'codebase_search', arguments: { query: 'x', mode: 'exact' } },
            },
          }
        : undefined,
    'both in the flat form': (row) => ({
      ...row,
      output: {
        status: 'running',
        thought,
        tool_use: { tool_name: 'codebase_search', arguments: { query: 'x', mode: 'exact' } },
        final_answer: 'Yes.',
      },
    }),
  }),
  ...on('neither', {
    'all null': (row) => ({
      ...row,
      output: { status: 'running', thought, tool_use: null, final_answer: null },
    }),
    'complete without answer': (row) => ({ ...row, output: { status: 'complete' } }),
    'running without call': (row) => ({ ...row, output: { status: 'running', thought } }),
  }),
  ...on('null-removed', {
    'null context': (row) => (row.context ? undefined : { ...row, context: null }),
    'null answer': (row) =>
      row.output.status === 'running' ? { ...row, output: { ...row.output, final_answer: null } } : undefined,
    'null scope': (row) =>
      withArguments(row, 'codebase_search', (given) =>
        given.file_pattern ? undefined : { ...given, file_pattern: null },
      ),
  }),
  ...on('arguments-parsed', {
    'arguments in a string': (row) => {
      const { output } = row;
      if (output.status !== 'running') return undefined;
      const { tool_name, arguments: given } = output.tool_use;
      return { ...row, output: { ...output, tool_use: { tool_name, arguments: JSON.stringify(given) } } };
    },
    'arguments in an indented string': (row) => {
      const { output } = row;
      if (output.status !== 'running') return undefined;
      const { tool_name, arguments: given } = output.tool_use;
      return {
        ...row,
        output: { ...output, tool_use: { tool_name, arguments: JSON.stringify(given, null, 2) } },
      };
    },
    'arguments in a string with a null': (row) => {
      const { output } = row;
      if (output.status !== 'running' || output.tool_use.tool_name !== 'codebase_search') return undefined;
      const { tool_name, arguments: given } = output.tool_use;
      const text = JSON.stringify({ file_pattern: null, ...(given as object) });
      return { ...row, output: { ...output, tool_use: { tool_name, arguments: text } } };
    },
  }),
  ...on('forbidden-key', {
    'a prototype in the row': (row) => JSON.stringify(row).replace('{', '{"__proto__":{"polluted":true},'),
    'a prototype in the output': (row) =>
      JSON.stringify(row).replace('"output":{', '"output":{"__proto__":{},'),
    'a prototype as text': (row) => JSON.stringify(row).replace('{', '{"__proto__":"x",'),
  }),
  ...on('too-deep', {
    lists: (row) =>
      JSON.stringify({ ...row, extra: 0 }).replace(/0\}$/, `${'['.repeat(3000)}${']'.repeat(3000)}}`),
    objects: (row) =>
      JSON.stringify({ ...row, extra: 0 }).replace(/0\}$/, `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}}`),
    mixed: (row) =>
      JSON.stringify({ ...row, extra: 0 }).replace(/0\}$/, `${'[{"a":'.repeat(2000)}1${'}]'.repeat(2000)}}`),
  }),
  ...on('not-json', {
    'not a number': (row) => ({ ...row, score: Number.NaN }),
    'without end': (row) => ({ ...row, score: Number.POSITIVE_INFINITY }),
    'a function': (row) => ({ ...row, extra: () => 1 }),
  }),
  ...on('thought-removed', {
    'a reason beside an answer': (row) =>
      row.output.status === 'complete' ? { ...row, output: { ...row.output, thought } } : undefined,
    'a word beside an answer': (row) =>
      row.output.status === 'complete' ? { ...row, output: { thought: 'Known.', ...row.output } } : undefined,
    'a thought beside nulls': (row) =>
      row.output.status === 'complete'
        ? { ...row, output: { ...row.output, thought, tool_use: null } }
        : undefined,
  }),
];
