import { z } from 'zod';
import { defineTool } from './define-tool.ts';
import { withKind } from './tool-argument-kind.ts';
import { defineToolset } from './toolset.ts';

const path = () =>
  withKind(
    z.string().min(1).max(4096).describe('File or directory path, copied from the query or its context'),
    'path',
  );

const codebaseSearch = defineTool({
  name: 'codebase_search',
  description: 'Find code, configuration or documentation in this repository when its place is not known.',
  arguments: z.strictObject({
    query: withKind(z.string().min(1).max(2000).describe('What to look for'), 'search-terms'),
    mode: withKind(
      z
        .enum(['exact', 'semantic', 'hybrid'])
        .default('hybrid')
        .describe('exact for symbols and literals, semantic for concepts, hybrid for both'),
      'choice',
    ),
    file_pattern: withKind(
      z
        .string()
        .min(1)
        .max(500)
        .optional()
        .describe('Glob that limits the search, only where the user gave a scope'),
      'glob',
    ),
  }),
  usage: {
    when: [
      'The user asks where, how, which or what in this repository and names no exact path',
      'An edit is asked for and no path is given: the place must be found first',
      'The first step of a longer task is finding something',
    ],
    whenNot: [
      'The query itself names the file or directory to open or change',
      'The question is general knowledge that holds for any repository',
    ],
    argumentRules: [
      'exact for symbols and literals, semantic for concepts, hybrid where both are named',
      'file_pattern only where the user gave a scope',
      'query holds the symbol or the content words, not the whole sentence',
    ],
  },
  risk: 'read',
});

const fileManager = defineTool({
  name: 'file_manager',
  description: 'List, read, write or patch a file or directory whose path the user or the context names.',
  arguments: z.discriminatedUnion('operation', [
    z.strictObject({ operation: z.literal('list'), path: path() }),
    z.strictObject({ operation: z.literal('read'), path: path() }),
    z.strictObject({
      operation: z.literal('write'),
      path: path(),
      content: withKind(
        z.string().min(1).max(200_000).describe('The whole new content of the file'),
        'quote',
      ),
    }),
    z
      .strictObject({
        operation: z.literal('patch'),
        path: path(),
        target_string: withKind(
          z.string().min(1).max(100_000).describe('The text to replace, as it stands'),
          'quote',
        ),
        replacement_string: withKind(
          z.string().max(100_000).describe('The text to put in its place; may be empty, must differ'),
          'quote',
        ),
      })
      .refine((call) => call.target_string !== call.replacement_string, {
        path: ['replacement_string'],
        message: 'must differ from target_string',
      }),
  ]),
  usage: {
    when: ['The query or its context names an explicit path to list, read, write or patch'],
    whenNot: [
      'No path is named: search first, never guess one',
      'The request is to delete, move or run a file: there is no such operation',
    ],
    argumentRules: [
      'path is copied, never invented',
      'patch needs the old and the new text, write needs the content',
      'replacement_string may be empty but must differ from target_string',
    ],
  },
  risk: 'write',
});

const sandboxExec = defineTool({
  name: 'sandbox_exec',
  description: 'Run self-contained Python that prints its result: calculation, verification, logic tests.',
  arguments: z.strictObject({
    code: withKind(z.string().min(1).max(50_000).describe('Python that prints its result'), 'code:python'),
    timeout: withKind(z.number().int().min(1).max(30).default(30).describe('Seconds, 1 to 30'), 'number'),
  }),
  usage: {
    when: [
      'Something self-contained can be computed, verified, parsed, simulated or benchmarked with Python',
    ],
    whenNot: [
      "Running the project's own test suite, a shell command or a deployment",
      'The answer is general knowledge and nothing has to be computed',
    ],
    argumentRules: [
      'The code prints its result, uses the standard library and touches no file and no network',
    ],
  },
  risk: 'execute',
});

const askHuman = defineTool({
  name: 'ask_human',
  description: 'Ask the person: ambiguity, missing context, permission, destructive or irreversible effects.',
  arguments: z.strictObject({
    question: withKind(z.string().min(1).max(2000).describe('One answerable question'), 'question'),
    context: withKind(
      z.string().min(1).max(4000).optional().describe('What the person should know to answer'),
      'prose',
    ),
  }),
  usage: {
    when: [
      'The request deletes, drops, force-pushes, wipes or changes production',
      'Permission or a business decision is needed',
      'The request is too vague to act on, or points at something not given',
      'The request is outside what the tools can do',
    ],
    whenNot: ['The request is clear, harmless and one of the other tools serves it'],
    argumentRules: ['The question names what is missing or what would be lost'],
  },
  risk: 'human',
});

/** The default toolset: a coding agent's router. */
export const codingAgentToolset = defineToolset({
  name: 'coding-agent',
  tools: [codebaseSearch, fileManager, sandboxExec, askHuman],
});

export type CodingAgentToolset = typeof codingAgentToolset;
