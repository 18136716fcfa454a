/** Words by which people name what an extension or a folder of a pattern stands for. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  ts: ['typescript'],
  tsx: ['react', 'typescript', 'component', 'frontend'],
  js: ['javascript'],
  jsx: ['react', 'javascript', 'component', 'frontend'],
  mjs: ['javascript', 'module'],
  cjs: ['javascript', 'commonjs'],
  py: ['python'],
  pyi: ['python', 'stub'],
  ipynb: ['notebook', 'jupyter'],
  rb: ['ruby', 'rails'],
  go: ['golang'],
  rs: ['rust'],
  java: ['java'],
  kt: ['kotlin'],
  cs: ['csharp', 'net'],
  cpp: ['c', 'cplusplus'],
  h: ['header'],
  cob: ['cobol'],
  cbl: ['cobol'],
  cpy: ['copybook', 'cobol'],
  md: ['markdown', 'doc', 'documentation', 'readme'],
  mdx: ['markdown', 'doc'],
  rst: ['doc', 'documentation'],
  yml: ['yaml', 'config', 'workflow', 'ci', 'pipeline', 'manifest'],
  yaml: ['yml', 'config', 'workflow', 'ci', 'pipeline', 'manifest'],
  json: ['config'],
  toml: ['config'],
  tf: ['terraform', 'infra', 'infrastructure'],
  sql: ['migration', 'query', 'database'],
  css: ['style', 'stylesheet'],
  scss: ['sass', 'style', 'stylesheet'],
  html: ['template', 'markup'],
  sh: ['shell', 'bash', 'script'],
  proto: ['protobuf'],
  php: ['php'],
  test: ['spec', 'unit'],
  tests: ['test', 'spec', 'unit'],
  __tests__: ['test', 'spec'],
  spec: ['test'],
  docs: ['documentation', 'doc'],
  src: ['source'],
  lib: ['library'],
  config: ['configuration', 'setting'],
  github: ['workflow', 'ci', 'action'],
  workflows: ['ci', 'workflow', 'action'],
  migrations: ['migration', 'schema'],
};

/** For every literal part of a glob, the words that would have given it. `**` and `*` ask for nothing. */
export function globScopeWords(glob: string): string[][] {
  return glob
    .toLowerCase()
    .split(/[^\p{L}\p{N}_-]+/u)
    .flatMap((part) =>
      part.split(/[-_]/).filter(Boolean).length > 1 && !synonyms[part]
        ? part.split(/[-_]/).filter(Boolean)
        : [part],
    )
    .filter((part) => part !== '' && part !== '-')
    .map((part) => [part, ...(Object.hasOwn(synonyms, part) ? synonyms[part]! : [])]);
}
