import type { Proof } from './measure.ts';

const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** The proof as a Markdown table, with the sums that the bar is set on. */
export function renderProof({ rules, plain, hard, lostPlain, lostHard }: Proof): string {
  const shown = rules.filter(({ planted, handwritten }) => planted + handwritten > 0);
  const sum = (key: 'planted' | 'caught' | 'handwritten' | 'handwrittenCaught' | 'kinds') =>
    shown.reduce((total, rule) => total + rule[key], 0);
  const lines = shown.map(
    (rule) =>
      `| \`${rule.rule}\` | ${rule.kinds} | ${rule.planted} | ${rule.caught} | ${share(rule.caught, rule.planted)} | ${rule.handwrittenCaught} / ${rule.handwritten} | ${rule.rejectedPlain} | ${rule.rejectedHard} |`,
  );
  return [
    '| rule | kinds | planted | caught | share | by hand | plain lost | hard lost |',
    '| --- | --: | --: | --: | --: | --: | --: | --: |',
    ...lines,
    `| **all** | ${sum('kinds')} | ${sum('planted')} | ${sum('caught')} | ${share(sum('caught'), sum('planted'))} | ${sum('handwrittenCaught')} / ${sum('handwritten')} | ${lostPlain} of ${plain} (${share(lostPlain, plain)}) | ${lostHard} of ${hard} (${share(lostHard, hard)}) |`,
  ].join('\n');
}
