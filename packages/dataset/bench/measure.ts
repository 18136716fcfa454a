// Runs in a process of its own for each size, so that peak memory is that of one run.
import { codingAgentToolset, trainingExampleSchema } from '@router/schemas';
import { createJsonlWriter, createNearDuplicateIndex, readJsonl, textOfRow } from '../src/index.ts';

const [source = '', target = '', stage = ''] = process.argv.slice(2);
const schema = trainingExampleSchema(codingAgentToolset);
const index = createNearDuplicateIndex();
const writer = await createJsonlWriter(target);

let rows = 0;
let invalid = 0;
let kept = 0;
const start = performance.now();
const cpuStart = process.cpuUsage();
for await (const { value, finding } of readJsonl(source)) {
  if (finding) throw new Error(finding.message);
  rows++;
  if (stage === 'read') continue;
  if (!schema.safeParse(value).success) {
    invalid++;
    continue;
  }
  if (stage === 'validate') continue;
  if (index.add(textOfRow(value))) continue;
  kept++;
  await writer.write(value);
}
await writer.commit();
const seconds = (performance.now() - start) / 1000;
const cpu = process.cpuUsage(cpuStart);
const cpuSeconds = (cpu.user + cpu.system) / 1e6;
const peakMiB = process.resourceUsage().maxRSS / 1024;
console.log(
  JSON.stringify({ stage, rows, invalid, kept, capped: index.capped, seconds, cpuSeconds, peakMiB }),
);
