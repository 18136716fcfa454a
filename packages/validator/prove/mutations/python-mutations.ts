import { withArguments } from '../change-row.ts';
import type { Mutation } from '../mutation.ts';
import { pick } from '../random.ts';

const on = (
  rule: string,
  kinds: Readonly<Record<string, (code: string) => string | undefined | readonly string[]>>,
): Mutation[] =>
  Object.entries(kinds).map(([kind, change]) => ({
    rule: `domain/${rule}`,
    kind,
    plant: (row, random) =>
      withArguments(row, 'sandbox_exec', (given) => {
        const changed = change(String(given.code));
        const code = typeof changed === 'object' ? pick(changed, random) : changed;
        return code === undefined || code === given.code ? undefined : { ...given, code };
      }),
  }));

export const pythonMutations: readonly Mutation[] = [
  ...on('python-syntax', {
    'a bracket lost': (code) => code.replace(/\)\s*$/, ''),
    'a quote too many': (code) => `${code}\nprint('done)`,
    'a colon lost': (code) => `for n in range(3)\n    print(n)\n${code}`,
    'an indent lost': (code) => `if True:\nprint(1)\n${code}`,
    'another language': () => ['const total = 3 * 4; console.log(total)', 'let x = 5;\nconsole.log(x + 1);'],
  }),
  ...on('python-shell', {
    files: () => ['ls -la', 'cat config/limits.yaml', 'grep -rn "retry" src/', 'rm -rf build/'],
    packages: () => ['pip install requests', 'npm run build', 'git status', 'docker ps'],
    'network and echo': () => [
      'curl https://example.com',
      'echo $((3 * 4))',
      '#!/bin/bash\necho 3',
      'ssh host uptime',
    ],
  }),
  ...on('python-import', {
    'a library': (code) => ['numpy', 'pandas', 'sympy', 'dateutil'].map((name) => `import ${name}\n${code}`),
    'part of a library': (code) =>
      ['from scipy.stats import norm', 'from yaml import safe_load'].map((line) => `${line}\n${code}`),
    'a module of the project': (code) =>
      ['from our_billing import percent', 'import app.models', 'from .helpers import parse'].map(
        (line) => `${line}\n${code}`,
      ),
  }),
  ...on('python-endless', {
    'a loop without end': (code) => `${code}\nwhile True:\n    print('.')`,
    'a loop in disguise': (code) => `import itertools\nfor n in itertools.count():\n    print(n)\n${code}`,
    'waits for input': (code) => `name = input('value? ')\n${code}`,
    'too much of it': (code) => [
      `x = [0] * 10**12\n${code}`,
      `for n in range(10**13):\n    pass\n${code}`,
      `import time\ntime.sleep(86400)\n${code}`,
    ],
  }),
  ...on('python-unsafe', {
    'the system': (code) =>
      [
        'import os\nprint(os.listdir("/"))',
        'import subprocess as s\nprint(s.run(["ls"]))',
        'import socket\nprint(socket.gethostname())',
        'import ctypes\nprint(ctypes.CDLL(None))',
      ].map((line) => `${line}\n${code}`),
    'text as code': (code) =>
      [
        'eval("1+1")',
        'exec("x = 1")',
        'import base64\nexec(base64.b64decode("cHJpbnQoMSk="))',
        'compile("1", "x", "eval")',
      ].map((line) => `${line}\n${code}`),
    detours: (code) =>
      [
        'print(().__class__.__base__.__subclasses__())',
        'getattr(__builtins__, "ev" + "al")("1")',
        '__import__("os").remove("x")',
        'e = eval\nprint(e("2"))',
      ].map((line) => `${line}\n${code}`),
    files: (code) =>
      [
        'print(open("/etc/passwd").read())',
        'import shutil\nshutil.rmtree("build")',
        'from pathlib import Path\nPath("x").unlink()',
        'import pickle\npickle.loads(b"")',
      ].map((line) => `${line}\n${code}`),
  }),
  ...on('python-silent', {
    'kept in a variable': () => ['result = 2340 * 17.5 / 100', 'import math\ntotal = math.sqrt(2)', '3 * 4'],
    'a function never called': (code) =>
      `def main():\n${code
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n')}`,
    'print made a sum': () => [
      'values = [1, 2, 3]\ntotal = sum(values)',
      'import re\nbool(re.match("a+", "aa"))',
      'x = 5\nx',
    ],
  }),
];
