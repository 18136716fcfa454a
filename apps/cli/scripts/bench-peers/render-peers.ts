import type { PeerResult, PeersReport } from './peers-report.ts';

/** The report as Markdown. Pure: a check renders the committed figures again and compares. */
export function renderPeers(report: PeersReport): string {
  const { machine, train_rows, test_rows, intent_sets, not_measured } = report;
  return `# Peers side by side

Written by \`pnpm bench:peers\` from \`peers.json\`, measured in one run on one machine: ${machine.processor}, ${machine.cores} cores, Node ${machine.node}.

## The tool decision

Which of four tools, or a direct answer: ${test_rows} requests of the released test split. Peers that learn were given
the train split (${train_rows} rows). Both splits were written by the same large language model; requests of real users are
another matter. Only routers with a figure under "whole call" fill arguments; the time of ours includes them and the
guards. Requests went through the peers in turns, so the ratios of their medians hold on a busy machine too.

${renderPeersTable(report)}

p is McNemar's exact test of the tool against the first line. ECE is left out where a peer states no probability. The
line with the encoder is to be read beside the one above it: same rows, same training, and nearly all of its time is the
encoder's.

## Public intent sets

Official splits, each router trained on the train split${intent_sets.measured_now ? '' : "; taken from the local model's own report, another run on the same kind of machine"}.

| set | router | version | accuracy | p50 ms | training, CPU s |
|---|---|---|---:|---:|---:|
${intent_sets.results.map(({ set, router, version, accuracy, p50_ms, train_cpu_seconds }) => `| ${set} | ${router} | ${version} | ${percent(accuracy)} | ${p50_ms} | ${train_cpu_seconds} |`).join('\n')}

## Not measured

${not_measured.map((line) => `- ${line}`).join('\n') || '- nothing was left out'}
`;
}

/** The table that READMEs quote. */
export function renderPeersTable({ peers }: PeersReport): string {
  return [
    '| router | learns from | tool accuracy | macro-F1 | whole call | ECE | p50 ms | times the first | p |',
    '|---|---|---:|---:|---:|---:|---:|---:|---:|',
    ...peers.map(row),
  ].join('\n');
}

function row(peer: PeerResult): string {
  const { low, high } = peer.interval;
  const cells = [
    `${peer.name}${/^\d/.test(peer.version) ? ` ${peer.version}` : ''}`,
    peer.learns_from,
    `${percent(peer.tool_accuracy)} (${(100 * low).toFixed(1)}-${(100 * high).toFixed(1)})`,
    percent(peer.macro_f1),
    peer.full_call_accuracy === undefined ? 'none' : percent(peer.full_call_accuracy),
    peer.ece?.toFixed(3) ?? '',
    peer.p50_ms.toFixed(2),
    peer.latency_ratio.toFixed(peer.latency_ratio < 10 ? 2 : 0),
    peer.p_value === undefined ? '' : peer.p_value < 0.001 ? '< 0.001' : peer.p_value.toFixed(3),
  ];
  return `| ${cells.join(' | ')} |`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
