/**
 * A run in a process of its own, to be killed: `node killable-run.ts LEDGER ROWS`. Prints one line an accepted
 * row and `done` at the end; answers depend on the assignment alone.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { codingAgentToolset } from '@router/schemas';
import { generate } from '../generate/generate.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import { createPlan } from '../plan/create-plan.ts';
import { createAssignmentModel, rowFor } from './assignment-model.ts';

const [, , path = ':memory:', rows = '100'] = process.argv;
const ledger = openLedger(path);
const { model } = createAssignmentModel({
  async reply({ assignment }) {
    await sleep(assignment.seed % 5);
    if (assignment.attempt === 0 && assignment.seed % 7 === 0) return 'cut {';
    return rowFor(assignment, assignment.attempt === 0 && assignment.seed % 11 === 0 ? 'again' : undefined);
  },
});
const run = generate({
  plan: createPlan({ accept: Number(rows), seed: 7, teachers: [{ id: 'a', weight: 1 }] }),
  teachers: [{ id: 'a', model, limits: { concurrency: 16 } }],
  toolset: codingAgentToolset,
  ledger,
  accept: (row) => ({ accepted: true, row }),
});
for await (const event of run) {
  if (event.type === 'row-accepted') process.stdout.write(`${JSON.stringify(event.row)}\n`);
  if (event.type === 'run-finished') {
    const { teachers } = event.summary;
    process.stdout.write(`done ${teachers.a!.requests} ${teachers.a!.replayed}\n`);
  }
}
ledger.close();
