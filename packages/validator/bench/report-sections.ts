import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

const report = new URL('report.md', import.meta.url);

/** Parts of the report, by heading: each is written by its own command and stays until that is run again. */
const headings = ['A row, by stage', 'Rows in bulk'] as const;
export type Heading = (typeof headings)[number];

/** Replaces one part of report.md. */
export function writeSection(heading: Heading, text: string): void {
  const sections = headings.map((own) => `## ${own}\n\n${own === heading ? text : readSection(own)}`);
  writeFileSync(report, `# Validating: measured\n\n${sections.join('\n\n')}\n`);
}

function readSection(heading: Heading): string {
  const text = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const after = text.split(`## ${heading}\n`)[1];
  return after?.split('\n## ')[0]?.trim() ?? 'Not measured yet.';
}

/** Which command measured, when, on what and beside how much other work. */
export function provenance(command: string, load: number): string {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus()[0]?.model.trim() ?? 'Unknown processor'}, Node ${process.versions.node}`;
  return `Measured by \`${command}\` on ${day}: ${machine}, load average ${load.toFixed(1)} before and ${currentLoad().toFixed(1)} after on ${cpus().length} cores.`;
}

/** Of the last minute. */
export function currentLoad(): number {
  return loadavg()[0] ?? Number.NaN;
}
