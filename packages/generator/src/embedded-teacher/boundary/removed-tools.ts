import { answerOutput, computeOutput, searchOutput } from '../agent-outputs.ts';
import { verbatim } from '../grammar/marked-text.ts';
import { drawSymbol } from '../scene/symbols.ts';
import { exactThought } from '../search/exact-thought.ts';
import type { BoundaryFamily } from './boundary-family.ts';

const off = (text: string) => ({ messages: [{ role: 'assistant' as const, content: text }] });

/** The same request with and without the tool that serves it. */
export const removedTools: readonly BoundaryFamily[] = [
  {
    id: 'no-execution',
    kind: 'removed-tool',
    members(scene) {
      const { random } = scene;
      const [rate, value] = [random.integer(2, 95), random.integer(40, 9000)];
      const ask = scene.say(
        ['what is {rate}% of {value}[?|]', '{rate}% of {value}', 'calculate {rate} percent of {value}'],
        { rate: verbatim(rate), value: verbatim(value) },
      );
      return [
        {
          variant: 'tool-present',
          intent: 'compute',
          draft: {
            ask,
            output: computeOutput(
              'A percentage of a given amount is computed exactly in Python.',
              `print(${value} * ${rate} / 100)`,
            ),
          },
        },
        {
          variant: 'tool-removed',
          intent: 'answer',
          draft: {
            ask,
            context: off(
              scene.say([
                '[Note: |]code execution is switched off in this session.',
                'I cannot run code here, the sandbox is disabled.',
                'Heads up: running Python is not available today.',
              ]),
            ),
            output: answerOutput(
              `Worked out without running code: ${value} × ${rate} / 100 = ${(value * rate) / 100}.`,
            ),
          },
        },
      ];
    },
  },
  {
    id: 'no-search',
    kind: 'removed-tool',
    members(scene) {
      const symbol = drawSymbol(scene);
      const ask = scene.say(['where is {symbol} defined[?|]', 'who calls {symbol}[?|]', 'find {symbol}'], {
        symbol: verbatim(symbol),
      });
      return [
        {
          variant: 'tool-present',
          intent: 'search',
          draft: {
            ask,
            output: searchOutput({ thought: exactThought(scene, symbol), query: symbol, mode: 'exact' }),
          },
        },
        {
          variant: 'tool-removed',
          intent: 'answer',
          draft: {
            ask,
            context: off(
              scene.say([
                'Code search is switched off in this session.',
                'I have no access to repository search right now.',
                'The search index is not available here.',
              ]),
            ),
            output: answerOutput(
              `Code search is switched off here, so I cannot look up ${symbol}. With ripgrep you would find it by \`rg ${JSON.stringify(symbol)}\`.`,
            ),
          },
        },
      ];
    },
  },
];
