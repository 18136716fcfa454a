import { verbatim } from '../grammar/marked-text.ts';
import { drawFolder } from './paths.ts';
import type { Scene } from './scene.ts';
import { drawArea } from './words.ts';

/** A scope as people say it, and the glob that it means. */
export interface Scope {
  phrase: string;
  pattern: string;
}

const extensionNames: Readonly<Record<string, string>> = {
  python: 'py',
  typescript: 'ts',
  go: 'go',
  java: 'java',
  ruby: 'rb',
  rust: 'rs',
  kotlin: 'kt',
  terraform: 'tf',
  yaml: 'yaml',
  markdown: 'md',
  sql: 'sql',
  scss: 'scss',
  proto: 'proto',
  php: 'php',
  swift: 'swift',
  cobol: 'cbl',
  json: 'json',
  css: 'css',
  graphql: 'graphql',
};

/** Draws the limit of a search: a folder, an extension, a glob, a language's files. */
export function drawScope(scene: Scene): Scope {
  const { random, language, say } = scene;
  const draw = random.next();
  if (draw < 0.42) {
    const folder = random.chance(0.35)
      ? random.pick([
          'tests/',
          'test/',
          'src/',
          'docs/',
          'scripts/',
          'infra/',
          'migrations/',
          'frontend/',
          'backend/',
          'packages/',
          'apps/web/',
          'cmd/',
          'spec/',
        ])
      : drawFolder(scene);
    return {
      phrase: say(
        [
          '[only |just |]in {folder}',
          '[under|inside|within] {folder}',
          '[somewhere |]in {folder}[ only|]',
          '(limit it to {folder})',
          'but only [in|under] {folder}',
          'in the {folder} [folder|directory|dir|tree]',
          'scope: {folder}',
          'restrict it to {folder}',
        ],
        { folder: verbatim(folder) },
      ),
      pattern: `${folder.replace(/^\.\//, '').replace(/\/$/, '')}/**`,
    };
  }
  if (draw < 0.68) {
    const extension = random.pick([language.extension, ...Object.values(extensionNames)]);
    if (random.chance(0.5)) {
      const glob = `*.${extension}`;
      return {
        phrase: say(
          [
            'in [the |our |all |]{glob}[ files| files only|]',
            'only [in |across |]{glob}[ files|]',
            '({glob} only)',
            '[looking|search] only [at|through] {glob}[ files|]',
          ],
          { glob: verbatim(glob) },
        ),
        pattern: glob,
      };
    }
    return {
      phrase: say(
        [
          'in [the |our |all |]{dot} files',
          'only in {dot} files',
          'across the {dot} files',
          'but just the {dot} files',
        ],
        { dot: verbatim(`.${extension}`) },
      ),
      pattern: `**/*.${extension}`,
    };
  }
  if (draw < 0.84) {
    const name = random.pick(Object.keys(extensionNames));
    return {
      phrase: say(
        [
          'in [the |our |]{name} files',
          '[only |just |]in the {name} [files|code|sources]',
          '[across|through] [all |]our {name} [files|code]',
        ],
        { name },
      ),
      pattern: `**/*.${extensionNames[name]}`,
    };
  }
  const area = drawArea(scene);
  const glob = random.pick([
    `src/**/*.${language.extension}`,
    `**/${area}/**`,
    `packages/*/src/**`,
    `${area}/**/*.${language.extension}`,
    `**/*.test.${language.extension}`,
    `services/*/config/*.yaml`,
    `infra/**/*.tf`,
  ]);
  return {
    phrase: say(['in {glob}', 'only {glob}', 'matching {glob}', '(glob {glob})', 'with --include {glob}'], {
      glob: verbatim(glob),
    }),
    pattern: glob,
  };
}
