import { askOutput, computeOutput, patchOutput } from '../agent-outputs.ts';
import { verbatim } from '../grammar/marked-text.ts';
import { quoteShown } from '../modify/quote-shown.ts';
import { drawTextChange } from '../scene/code-lines.ts';
import type { BoundaryFamily } from './boundary-family.ts';

/** A request with everything it needs, and the same one without its decisive detail. */
export const droppedArguments: readonly BoundaryFamily[] = [
  {
    id: 'patch-without-place-or-text',
    kind: 'dropped-argument',
    members(scene) {
      const { path, from, to, what } = drawTextChange(scene);
      const [old, fresh] = quoteShown(scene, from, to);
      const [full, dropped, question] = scene.random.pick([
        [
          'in {path} change {old} to {new}',
          'in {path} change {old} to the new one',
          `What should ${from} in ${path} become?`,
        ],
        [
          'replace {old} with {new} in {path}',
          'replace it with {new} in there',
          'Which text in which file should be replaced?',
        ],
        [
          'set the {what} in {path} from {old} to {new}',
          'set the {what} in {path} to the right value',
          `Which value should the ${what} in ${path} get?`,
        ],
        [
          '{path}: {old} should be {new}',
          '{path}: that should be different',
          `What in ${path} should change, and into what?`,
        ],
        [
          'update {path}, {old} becomes {new}',
          'update {path} like we discussed',
          `What exactly was discussed for ${path}? I need the old and the new text.`,
        ],
      ] as const);
      const slots = { path: verbatim(path), old, new: fresh, what };
      return [
        {
          variant: 'complete',
          intent: 'modify',
          draft: {
            ask: scene.say([full], slots),
            output: patchOutput(
              `Path, old and new text are complete for ${path}, so it can be patched.`,
              path,
              from,
              to,
            ),
          },
        },
        {
          variant: 'argument-missing',
          intent: 'escalate',
          draft: {
            ask: scene.say([dropped], slots),
            output: askOutput(
              'The edit lacks its decisive part, the text or the place, and no context gives it.',
              question,
            ),
          },
        },
      ];
    },
  },
  {
    id: 'computation-without-input',
    kind: 'dropped-argument',
    members(scene) {
      const { random } = scene;
      const [rate, value] = [random.integer(2, 95), random.integer(40, 90000)];
      const list = Array.from({ length: random.integer(4, 8) }, () => random.integer(1, 500)).join(', ');
      const day = `2026-0${random.integer(1, 9)}-${random.integer(10, 28)}`;
      const [full, dropped, code, question] = random.pick([
        [
          `what is ${rate}% of ${value}?`,
          `what is ${rate}% of that?`,
          `print(${value} * ${rate} / 100)`,
          'Of which amount? I need the number.',
        ],
        [
          `median of ${list}`,
          'median of those numbers',
          `import statistics\nprint(statistics.median([${list}]))`,
          'Which numbers? Please paste them.',
        ],
        [
          `does ^\\d{${rate}}$ match ${value}?`,
          `does my regex match ${value}?`,
          `import re\nprint(bool(re.search(r"^\\d{${rate}}$", "${value}")))`,
          'Which regex do you mean? Please paste the pattern.',
        ],
        [
          `how many days from ${day} to 2027-01-01?`,
          'how many days from the start date until the deadline?',
          `from datetime import date\nprint((date(2027, 1, 1) - date.fromisoformat("${day}")).days)`,
          'What are the start date and the deadline?',
        ],
        [
          `sort ${list} descending`,
          'sort the list descending',
          `print(sorted([${list}], reverse=True))`,
          'Which list? Please paste its values.',
        ],
        [
          `convert ${value} seconds to hours`,
          'convert it to hours',
          `print(${value} / 3600)`,
          'Which value, and in which unit is it now?',
        ],
        [
          `sha256 of "${day}"`,
          'sha256 of the string i sent you',
          `import hashlib\nprint(hashlib.sha256(b"${day}").hexdigest())`,
          'Which string? It is not in this message.',
        ],
      ] as const);
      return [
        {
          variant: 'complete',
          intent: 'compute',
          draft: {
            ask: verbatim(full),
            output: computeOutput('All values are stated, so the result can be computed at once.', code),
          },
        },
        {
          variant: 'argument-missing',
          intent: 'escalate',
          draft: {
            ask: verbatim(dropped),
            output: askOutput(
              'The value to compute with is not in the message, so it must be asked for.',
              question,
            ),
          },
        },
      ];
    },
  },
];
