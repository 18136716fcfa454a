import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { compileFunction, constants } from 'node:vm';

type Xgrammar = typeof import('@mlc-ai/web-xgrammar');

/** xgrammar's build for the web is a CommonJS file in a package that calls itself ESM: Node's import sees nothing. */
export function loadXgrammar(): Xgrammar {
  const require = createRequire(import.meta.url);
  const file = require.resolve('@mlc-ai/web-xgrammar');
  const module = { exports: {} as Xgrammar };
  const names = ['exports', 'module', 'require', '__filename', '__dirname'];
  compileFunction(readFileSync(file, 'utf8'), names, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })(module.exports, module, require, file, dirname(file));
  return module.exports;
}
