/**
 * Compares the parser's verdicts with CPython's `compile`: the committed snippets, and mutants of them.
 * `node scripts/check-with-cpython.ts [python] [mutants a snippet]`; a local check, tests do not need it.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parsePython } from '../src/index.ts';

const [python = 'python3', share = '20'] = process.argv.slice(2);

const program = `
import json, random, re, sys, warnings
warnings.simplefilter("ignore")
groups, share = json.load(sys.stdin)
random.seed(7)
def compiles(source):
    try:
        compile(source, "snippet", "exec", dont_inherit=True)
        return True
    except (SyntaxError, ValueError):
        return False
def mutate(source):
    parts = re.findall(r"\\s+|\\w+|[^\\w\\s]", source)
    kind = random.randrange(4)
    at = random.randrange(len(parts))
    if kind == 0: del parts[at]
    elif kind == 1: parts.insert(at, parts[at])
    elif kind == 2:
        other = random.randrange(len(parts))
        parts[at], parts[other] = parts[other], parts[at]
    else: parts.insert(at, random.choice(["(", ")", ",", ":", "=", "*", "if", "for x in y", "yield", "lambda", "not", ".", "[", "async", "'", "x"]))
    return "".join(parts)
sources = [source for group in groups for source in group]
mutants = [mutate(source) for source in sources for _ in range(share)]
print(json.dumps([[source, compiles(source)] for source in sources + mutants]))
`;

const groups = ['valid', 'invalid'].map((name) =>
  JSON.parse(readFileSync(new URL(`../src/python/__fixtures__/${name}.json`, import.meta.url), 'utf8')),
);
const answer = execFileSync(python, ['-c', program], {
  input: JSON.stringify([groups, Number(share)]),
  maxBuffer: 1e9,
  stdio: ['pipe', 'pipe', 'ignore'],
});
const verdicts = JSON.parse(answer.toString()) as [string, boolean][];
const differing = verdicts.filter(([source, compiles]) => parsePython(source).ok !== compiles);
for (const [source, compiles] of differing)
  process.stdout.write(`${compiles ? 'compiles' : 'refused '} ${JSON.stringify(source)}\n`);
process.stdout.write(`${verdicts.length} snippets, ${differing.length} differ from ${python}\n`);
process.exitCode = differing.length > verdicts.length / 200 ? 1 : 0;
