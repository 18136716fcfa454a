import type { PolicyFinding } from '../judging/policy-finding.ts';
import { EffectJudge } from './judge-effects.ts';
import { ResourceJudge } from './judge-resources.ts';
import { TerminationJudge } from './judge-termination.ts';
import { isShellInDisguise, looksLikeShell } from './looks-like-shell.ts';
import { originOf, readOrigins } from './name-origins.ts';
import { parsePython } from './parse-python.ts';
import { isPrinter, reachesPrint } from './prints-something.ts';
import { pythonFinding } from './python-finding.ts';
import type { PythonModule } from './syntax-tree.ts';
import { flattenPython } from './walk-python.ts';

/**
 * Judges Python by its syntax tree: it must parse, be Python rather than shell, print, end, and compute only.
 * `model.eval()`, a variable named `format`, `re.compile` and text that names dangers pass. Rules: `python/…`.
 */
export function judgePython(code: string): PolicyFinding[] {
  const parsed = parsePython(code);
  if (parsed.ok) return judgeModule(parsed.module);
  return [
    looksLikeShell(code)
      ? shell()
      : pythonFinding('syntax-error', `Line ${parsed.line}, column ${parsed.column}: ${parsed.message}.`),
  ];
}

function shell(): PolicyFinding {
  return pythonFinding('shell', 'The code is a shell command, not Python.');
}

/** One walk for all judges: what a name or a call goes back to is worked out once. */
function judgeModule(module: PythonModule): PolicyFinding[] {
  const nodes = flattenPython(module);
  const origins = readOrigins(nodes);
  const effects = new EffectJudge(nodes, origins);
  const termination = new TerminationJudge(module, nodes, origins);
  const resources = new ResourceJudge(origins);
  let prints = false;
  for (const node of nodes)
    switch (node.type) {
      case 'Name':
        effects.judgeName(node);
        prints ||= originOf(node, origins) === 'print';
        break;
      case 'Constant':
        break;
      case 'Call': {
        const origin = originOf(node.callee, origins);
        effects.judgeCall(node, origin);
        termination.judgeCall(node, origin);
        resources.judgeCall(node, origin);
        prints ||= isPrinter(origin);
        break;
      }
      case 'Attribute': {
        const origin = originOf(node, origins);
        effects.judgeAttribute(node, origin);
        prints ||= origin === 'print';
        break;
      }
      case 'Subscript':
        effects.judgeSubscript(node);
        break;
      case 'BinaryOperation':
        resources.judgeOperation(node);
        break;
      case 'Assignment':
        effects.judgeAssignment(node);
        break;
      case 'For':
        termination.judgeFor(node);
        resources.judgeFor(node);
        break;
      case 'Comprehension':
        termination.judgeComprehension(node);
        resources.judgeComprehension(node);
        break;
      case 'While':
        termination.judgeWhile(node);
        break;
      case 'Function':
        termination.judgeFunction(node);
        break;
      case 'Import':
        effects.judgeImport(node);
        break;
      case 'ImportFrom':
        effects.judgeImportFrom(node);
        break;
      default:
    }
  const findings = isShellInDisguise(module) ? [shell()] : [];
  for (const judge of [effects, termination, resources]) findings.push(...judge.findings.all());
  if (!prints || !reachesPrint(module))
    findings.push(pythonFinding('prints-nothing', 'The code prints nothing: its result is lost.', 'warn'));
  return findings;
}
