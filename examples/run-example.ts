/** `npm run -s example -- NAME`: runs an example on the Node that the clone brings along. */
import { globSync } from 'node:fs';
import { dirname } from 'node:path';

const names = globSync('*/main.ts', { cwd: import.meta.dirname })
  .map(dirname)
  .sort();
const [name = ''] = process.argv.splice(2, 1);
if (names.includes(name)) await import(`./${name}/main.ts`);
else {
  process.stderr.write(`${JSON.stringify(name)} is no example: expected one of ${names.join(', ')}.\n`);
  process.exitCode = 2;
}
