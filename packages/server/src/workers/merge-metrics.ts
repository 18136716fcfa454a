interface Family {
  readonly head: string[];
  readonly isGauge: boolean;
  readonly samples: Map<string, number>;
}

/**
 * Adds up what several processes counted, series by series; all of them are counters, histograms or gauges that add.
 * @param living texts in Prometheus' format, as `GET /metrics` of one process gives them
 * @param gone the same of processes that ended: what they counted stays counted, their gauges went with them
 */
export function mergeMetrics(living: readonly string[], gone: readonly string[] = []): string {
  const families = new Map<string, Family>();
  for (const text of gone) addText(families, text, true);
  for (const text of living) addText(families, text, false);
  let merged = '';
  for (const { head, samples } of families.values()) {
    merged += `${head.join('\n')}\n`;
    for (const [series, value] of samples) merged += `${series} ${value}\n`;
  }
  return merged;
}

function addText(families: Map<string, Family>, text: string, ended: boolean): void {
  const lines = text.split('\n');
  let family: Family | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('# HELP ')) {
      const type = lines[index + 1] ?? '';
      family = families.get(line) ?? {
        head: [line, type],
        isGauge: type.endsWith(' gauge'),
        samples: new Map(),
      };
      families.set(line, family);
    } else if (family && line !== '' && !line.startsWith('#')) {
      const end = line.lastIndexOf(' ');
      const series = line.slice(0, end);
      const value = ended && family.isGauge ? 0 : Number(line.slice(end + 1));
      family.samples.set(series, (family.samples.get(series) ?? 0) + value);
    }
  }
}
