import { computeRow } from '../example-rows.ts';
import { policyCheck } from '../policy-check.ts';
import { pythonEndless } from './python-endless.ts';
import { pythonImport } from './python-import.ts';
import { pythonShell } from './python-shell.ts';
import { pythonSilent } from './python-silent.ts';
import { pythonSyntax } from './python-syntax.ts';

export const pythonUnsafe = policyCheck({
  id: 'domain/python-unsafe',
  severity: 'error',
  rules: ['python/'],
  // What the other checks of Python report; a new rule of the policy lands here.
  except: [pythonSyntax, pythonShell, pythonImport, pythonEndless, pythonSilent].flatMap(
    ({ rules }) => rules,
  ),
  summary: 'Python touches no file, process, network, native code or interpreter internals.',
  why: 'Code that escapes the sandbox teaches how to; code that needs packages or files fails in it.',
  good: [
    computeRow({
      user_query: 'does re.compile("a+") match "caat"?',
      thought: 'Pattern and text are both given, so one run of the regular expression settles it.',
      arguments: {
        code: 'import re\nformat = re.compile("a+")\nprint(bool(format.search("caat")))',
        timeout: 30,
      },
    }),
  ],
  bad: [
    computeRow({ arguments: { code: 'import os as o\nprint(o.listdir("/"))', timeout: 30 } }),
    computeRow({ arguments: { code: 'print(().__class__.__base__.__subclasses__())', timeout: 30 } }),
    computeRow({
      arguments: { code: 'import base64\nexec(base64.b64decode("cHJpbnQoMSk="))\nprint(1)', timeout: 30 },
    }),
  ],
});
