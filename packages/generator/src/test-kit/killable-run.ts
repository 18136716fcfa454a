/**
 * A run in a process of its own, to be killed: `node killable-run.ts LEDGER ROWS`. Prints one line an accepted
 * row and `done` at the end; answers depend on the assignment alone. Two teachers of unequal price, so that with
 * more than 512 rows the weights drift.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { codingAgentToolset } from '@router/schemas';
import { generate } from '../generate/generate.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { createPlan } from '../plan/create-plan.ts';
import { type AssignmentModelOptions, createAssignmentModel, rowFor } from './assignment-model.ts';

const [, , path = ':memory:', rows = '100'] = process.argv;
const ledger = openLedger(path);
const reply: AssignmentModelOptions = {
  async reply({ assignment }) {
    await sleep(assignment.seed % 5);
    if (assignment.attempt === 0 && assignment.seed % 7 === 0) return 'cut {';
    return rowFor(assignment, assignment.attempt === 0 && assignment.seed % 11 === 0 ? 'again' : undefined);
  },
};
const teachers = ['a', 'b'].map((id, index) => ({
  id,
  model: createAssignmentModel({ modelId: id, ...reply }).model,
  limits: { concurrency: 8 },
  price: { input: 1 + 9 * index, output: 10 + 90 * index, asOf: '2026-11-01' },
}));
const run = generate({
  plan: createPlan({
    accept: Number(rows),
    seed: 7,
    teachers: teachers.map(({ id }) => ({ id, weight: 1 })),
  }),
  teachers,
  toolset: codingAgentToolset,
  ledger,
  accept: (row) => ({ accepted: true, row }),
});
for await (const event of run) {
  if (event.type === 'row-accepted') process.stdout.write(`${JSON.stringify(event.row)}\n`);
  if (event.type === 'run-finished') {
    const { a, b } = event.summary.teachers;
    process.stdout.write(`done ${a!.requests + b!.requests} ${a!.replayed + b!.replayed}\n`);
  }
}
ledger.close();
