import { pathToFileURL } from 'node:url';
import type { Finding, Rule } from '@router/validator';
import { version } from '../../version.ts';
import type { ValidationReport } from './validation-report.ts';

interface SarifInput {
  report: ValidationReport;
  /** As it was named on the command line. */
  file: string;
  rules: readonly Rule[];
}

/** The findings as a SARIF 2.1.0 log (OASIS, 2020): one run, one result a finding, one rule an entry of the catalogue. */
export function sarifLog({ report, file, rules }: SarifInput): object {
  const found = new Set(report.findings.map(({ rule }) => rule));
  const described = rules.filter(({ id }) => found.has(id)).map(describeRule);
  const known = new Set(described.map(({ id }) => id));
  for (const id of found) if (!known.has(id)) described.push({ id });
  const index = new Map(described.map(({ id }, position) => [id, position]));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'router-validate', semanticVersion: version, rules: described } },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => resultOf(finding, file, index.get(finding.rule) ?? -1)),
      },
    ],
  };
}

interface SarifRule {
  id: string;
  shortDescription?: { text: string };
  fullDescription?: { text: string };
  defaultConfiguration?: { level: Finding['severity'] };
}

function describeRule({ id, summary, why, severity }: Rule): SarifRule {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    defaultConfiguration: { level: severity },
  };
}

function resultOf({ rule, severity, message, line, id }: Finding, file: string, ruleIndex: number): object {
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: message },
    ...(id === undefined ? {} : { partialFingerprints: { rowId: `${id}/${rule}` } }),
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          ...(line === undefined ? {} : { region: { startLine: line } }),
        },
      },
    ],
  };
}

/** Relative paths stay relative, so that the log holds in another checkout. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  const portable = file.replaceAll('\\', '/');
  return /^(?:\/|[A-Za-z]:\/)/.test(portable) ? pathToFileURL(file).href : encodeURI(portable);
}
