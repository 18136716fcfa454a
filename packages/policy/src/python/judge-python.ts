import type { PolicyFinding } from '../judging/policy-finding.ts';
import { judgeEffects } from './judge-effects.ts';
import { judgeResources } from './judge-resources.ts';
import { judgeTermination } from './judge-termination.ts';
import { isShellInDisguise, looksLikeShell } from './looks-like-shell.ts';
import { readOrigins } from './name-origins.ts';
import { parsePython } from './parse-python.ts';
import { printsSomething } from './prints-something.ts';
import type { Report } from './python-finding.ts';
import { flattenPython } from './walk-python.ts';

/**
 * Judges Python by its syntax tree: it must parse, be Python rather than shell, print, end, and compute only.
 * `model.eval()`, a variable named `format`, `re.compile` and text that names dangers pass. Rules: `python/…`.
 */
export function judgePython(code: string): PolicyFinding[] {
  const findings = new Map<string, PolicyFinding>();
  const report: Report = (reason, message, verdict = 'block') => {
    const key = `${reason} ${message}`;
    if (!findings.has(key)) findings.set(key, { rule: `python/${reason}`, verdict, message });
  };
  const parsed = parsePython(code);
  if (!parsed.ok) {
    if (looksLikeShell(code)) report('shell', 'The code is a shell command, not Python.');
    else report('syntax-error', `Line ${parsed.line}, column ${parsed.column}: ${parsed.message}.`);
    return [...findings.values()];
  }
  const { module } = parsed;
  if (isShellInDisguise(module)) report('shell', 'The code is a shell command, not Python.');
  const nodes = flattenPython(module);
  const origins = readOrigins(nodes);
  judgeEffects(nodes, origins, report);
  judgeTermination(module, nodes, origins, report);
  judgeResources(nodes, origins, report);
  if (!printsSomething(module, nodes, origins))
    report('prints-nothing', 'The code prints nothing: its result is lost.', 'warn');
  return [...findings.values()];
}
