import { searchOutput } from '../agent-outputs.ts';
import type { Recipe } from '../draft.ts';
import { drawConstantName, drawFunctionName, drawTypeName } from '../scene/symbols.ts';
import { exactThought } from './exact-thought.ts';

/** A line of our code is pasted; where does it, or its symbol, live? */
export const snippetOrigin: Recipe = {
  id: 'snippet-origin',
  draft(scene) {
    const { random } = scene;
    const call = drawFunctionName(scene);
    const type = drawTypeName(scene);
    const constant = drawConstantName(scene);
    const [block, key] = random.pick([
      [`await ${call}(${random.pick(['payload', 'user.id', 'ctx, input', 'request', 'items'])});`, call],
      [`if err := ${call}(ctx); err != nil {\n\treturn err\n}`, call],
      [`${type} result = new ${type}();`, type],
      [`raise ${type}("${random.pick(['bad state', 'unexpected value', 'missing'])}")`, type],
      [`const limit = ${constant} ?? ${random.integer(5, 90)};`, constant],
      [`@Autowired\nprivate ${type} ${type[0]?.toLowerCase()}${type.slice(1)};`, type],
      [`PERFORM ${call.toUpperCase()} THRU ${call.toUpperCase()}-EXIT.`, call.toUpperCase()],
      [`from ${call.toLowerCase()} import ${type}`, type],
      [`<${type} :items="rows" @close="done" />`, type],
    ] as const);
    return {
      ask: scene.say(templates),
      block: random.chance(0.4) ? `\`\`\`\n${block}\n\`\`\`` : block,
      output: searchOutput({ thought: exactThought(scene, key), query: key, mode: 'exact' }),
    };
  },
};

const templates = [
  'where in the repo [is|do we have] this[ line|][?|]',
  '[found|saw] this in a code review, [where does it live|which file is it from|who else does it like that][?|]',
  'which files [contain|do] something like this[?|]',
  'where is the thing this calls defined[?|]',
  'what does that [call|thing] do in our code and where is it[?|]',
  'find all places that do this',
  'i want to see the definition behind this',
];
