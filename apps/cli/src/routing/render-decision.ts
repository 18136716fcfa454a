import type { AgentOutput, Decision } from '@router/schemas';
import type { Paint } from '../terminal/paint.ts';
import { wrapText } from '../terminal/wrap-text.ts';

/** Characters of an argument that are shown. */
export const widestValue = 100;

/** A decision for people: what, how sure, how fast; then the arguments; then what stopped or is missing. */
export function renderDecision(
  query: string,
  output: AgentOutput,
  decision: Decision,
  { paint, columns }: { paint: Paint; columns?: number | undefined },
): string {
  // Where there is a terminal to wrap in, a question is read whole.
  const widest = columns === undefined ? widestValue : Math.max(widestValue, 3 * columns);
  const wrapped = (text: string, used: number) => wrapText(text, { columns, used, indent: 6 });
  const shown = (value: unknown, used: number) => wrapped(shorten(String(value), widest), used);
  const head = [
    paint.bold(paint.cyan(decision.tool.padEnd(16))),
    `${(decision.confidence * 100).toFixed(0).padStart(3)} % sure`,
    `${(decision.latency_ms.total ?? 0).toFixed(2)} ms`,
    decision.tier,
  ].join('  ');
  const lines = [paint.dim(`> ${shorten(query)}`), `  ${head}`];
  if (output.status === 'complete') lines.push(`    ${shown(output.final_answer, 4)}`);
  else
    for (const [name, value] of Object.entries(output.tool_use.arguments as Record<string, unknown>))
      lines.push(`    ${paint.dim(`${name}:`)} ${shown(value, 6 + name.length)}`);
  if (decision.missing) lines.push(paint.yellow(`    missing: ${decision.missing.join(', ')}`));
  for (const { verdict, message } of decision.guards)
    if (verdict === 'ask' || verdict === 'block')
      lines.push(paint.yellow(`    ${verdict}: ${wrapped(message ?? '', 6 + verdict.length)}`));
  return `${lines.join('\n')}\n`;
}

function shorten(text: string, widest = widestValue): string {
  const line = text.replace(/\s*\n\s*/g, ' ⏎ ');
  return line.length > widest ? `${line.slice(0, widest - 1)}…` : line;
}
