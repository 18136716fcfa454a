import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apps, libraries, publishable } from './workspace.ts';

/** Who may import whom: the design's table, arrows one way. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  policy: ['schemas'],
  prompts: ['schemas'],
  dataset: ['schemas'],
  validator: ['schemas', 'policy'],
  generator: ['schemas', 'prompts'],
  formatter: ['schemas', 'prompts'],
  'hf-uploader': ['schemas'],
  'local-model': ['schemas', 'policy'],
  'router-runtime': ['schemas', 'policy', 'prompts', 'local-model'],
  tools: ['schemas'],
  server: ['schemas', 'router-runtime', 'tools'],
  evals: ['schemas', 'policy'],
  finetune: ['schemas', 'formatter'],
};

const vendors = ['@ai-sdk/openai', '@ai-sdk/google', '@ai-sdk/groq', '@ai-sdk/openai-compatible'];

function sources(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        /\.ts$/.test(file) &&
        !/\.(?:test|test-d|bench)\.ts$/.test(file) &&
        !/(?:^|\/)(?:testing|test-kit|__fixtures__)\//.test(file),
    )
    .map((file) => join(directory, file));
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g)].map(([, name = '']) => name);
}

describe.each(libraries.map((library) => [library.id, library] as const))(
  '%s',
  (id, { directory, manifest }) => {
    const imported = [...new Set(sources(join(directory, 'src')).flatMap(importsOf))];

    test('imports only the packages that the design allows', () => {
      const allowed = arrows[id]?.map((name) => `@router/${name}`) ?? [];
      const used = imported
        .filter((name) => name.startsWith('@router/'))
        .map((name) => name.split('/').slice(0, 2).join('/'));
      expect([...new Set(used)].filter((name) => !allowed.includes(name))).toEqual([]);
      expect(
        Object.keys(manifest.dependencies ?? {}).filter(
          (name) => name.startsWith('@router/') && !allowed.includes(name),
        ),
      ).toEqual([]);
    });

    test('names no vendor', () => {
      expect(imported.filter((name) => vendors.includes(name))).toEqual([]);
    });

    test('never prints, reads the environment or exits', () => {
      const found = sources(join(directory, 'src')).filter((file) =>
        /^\s*(?:await )?(?:console\.\w+\(|process\.(?:env|exit|stdout|stderr|argv)\b)|[=(,] ?process\.(?:env|stdout|stderr|argv)\b/m.test(
          withoutTexts(readFileSync(file, 'utf8')),
        ),
      );
      expect(found).toEqual([]);
    });

    test('has an index that only re-exports by name', () => {
      const index = readFileSync(join(directory, 'src', 'index.ts'), 'utf8');
      expect(
        withoutComments(index)
          .replace(/export (?:type )?\{[^}]*\} from '[^']+';/g, '')
          .trim(),
      ).toBe('');
    });
  },
);

/** Without comments and the inside of quotes: what is left is code. */
function withoutTexts(text: string): string {
  return withoutComments(text).replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''");
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

describe.each(publishable.map((entry) => [entry.manifest.name, entry] as const))(
  '%s',
  (_, { directory, manifest }) => {
    test('is ready to publish', () => {
      expect(manifest).toMatchObject({
        license: 'MIT',
        type: 'module',
        sideEffects: false,
        files: expect.arrayContaining(['dist']),
        publishConfig: { access: 'public', provenance: true },
        engines: { node: '>=22.18' },
      });
      expect(manifest.description).toMatch(/.{20,}/);
      expect(readdirSync(directory)).toContain('README.md');
    });

    test('publishes the entries that it develops with, three subpaths at most', () => {
      const entries = Object.keys(manifest.exports);
      expect(Object.keys(manifest.publishConfig?.exports ?? {})).toEqual(entries);
      expect(
        entries.filter((entry) => entry !== '.' && entry !== './package.json').length,
      ).toBeLessThanOrEqual(3);
    });

    test('takes every outside version from the catalog', () => {
      const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
      expect(
        versions.filter(([, version]) => version !== 'catalog:' && !version.startsWith('workspace:')),
      ).toEqual([]);
    });
  },
);

test('all versions are one version', () => {
  expect(new Set(publishable.map(({ manifest }) => manifest.version)).size).toBe(1);
});

test('nothing imports the command line', () => {
  const names = apps.map(({ manifest }) => manifest.name);
  const users = libraries.filter(({ manifest }) =>
    names.some((name) => JSON.stringify(manifest).includes(`"${name}":`)),
  );
  expect(users.map(({ id }) => id)).toEqual([]);
});
