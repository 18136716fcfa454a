import { judgeCall, readQuery } from '@router/policy';
import { codingAgentToolset, safeParseTrainingExample, trainingExampleSchema } from '@router/schemas';
import { readFixtures } from '../prove/read-fixtures.ts';
import { createValidator, standardChecks } from '../src/index.ts';

export interface StageTime {
  readonly stage: string;
  /** CPU microseconds a row, the best of several rounds. */
  readonly microseconds: number;
}

/** What all checks are compared with. */
export const baseline = 'JSON.parse and zod.parse';
/** What is compared. */
export const allChecks = 'JSON.parse and all checks';

const rounds = 200;

/** Every stage over the same rows, taking turns, so that other work on the machine hits all alike. */
export function measureStages(): StageTime[] {
  const { plain, hard } = readFixtures();
  const lines = [...plain, ...hard].map((row) => JSON.stringify(row));
  const schema = trainingExampleSchema(codingAgentToolset);
  const validator = createValidator();
  const contract = createValidator({ disable: standardChecks.map(({ id }) => id) });
  const policyFree = createValidator({
    disable: standardChecks.filter(({ id }) => id.startsWith('domain/')).map(({ id }) => id),
  });
  const parse = (line: string) => JSON.parse(line) as (typeof plain)[number];
  const stages: Readonly<Record<string, (line: string) => unknown>> = {
    'JSON.parse': parse,
    [baseline]: (line) => schema.parse(parse(line)),
    'JSON.parse and the contract reader': (line) => safeParseTrainingExample(parse(line), codingAgentToolset),
    'JSON.parse and layer 1': (line) => contract.validateRow(parse(line)),
    'JSON.parse, layers 1 and 2': (line) => policyFree.validateRow(parse(line)),
    'policy: reading a query': (line) => {
      const { user_query, context } = parse(line);
      return readQuery(user_query, context);
    },
    'policy: judging a call': (line) => {
      const { user_query: query, context, output } = parse(line);
      return judgeCall({ toolset: codingAgentToolset, query, context, output });
    },
    [allChecks]: (line) => validator.validateRow(parse(line)),
  };
  const best = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1)
    for (const [stage, run] of Object.entries(stages)) {
      const before = process.cpuUsage();
      for (const line of lines) run(line);
      const { user, system } = process.cpuUsage(before);
      best.set(stage, Math.min(best.get(stage) ?? Number.POSITIVE_INFINITY, (user + system) / lines.length));
    }
  return [...best].map(([stage, microseconds]) => ({ stage, microseconds }));
}
