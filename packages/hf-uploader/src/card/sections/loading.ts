import { viewable } from '../front-matter.ts';
import type { CardSection } from './section.ts';

/** Code that loads the first configuration, in Python and in Node. */
export const loadingSection: CardSection = {
  title: 'Loading',
  render: ({ repo, manifest }) => {
    const config = manifest.configs[0];
    const file = config && viewable(config.files)[0];
    if (!file) return undefined;
    const python = [
      '```python',
      'from datasets import load_dataset',
      '',
      `rows = load_dataset(${JSON.stringify(repo)}, ${JSON.stringify(config.name)}, split=${JSON.stringify(file.split)})`,
      'print(rows[0])',
      '```',
    ];
    const node = [
      'From a clone, without Python (`npm install hyparquet`):',
      '',
      '```js',
      "import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';",
      '',
      `const file = await asyncBufferFromFile(${JSON.stringify(file.path)});`,
      'const [row] = await parquetReadObjects({ file, rowEnd: 1 });',
      'console.log(row);',
      '```',
    ];
    return [...python, ...(file.path.endsWith('.parquet') ? ['', ...node] : [])].join('\n');
  },
};
