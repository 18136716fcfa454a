import type { UploadPlan } from '@router/hf-uploader';

/** One line a file with what happens to it, then the sum. */
export function renderUploadPlan({ files, deleted, bytesToUpload }: UploadPlan, verb: string): string {
  const width = Math.max(4, ...files.map(({ path }) => path.length));
  const lines = files.map(
    ({ path, bytes, change }) => `  ${change.padEnd(8)} ${path.padEnd(width)}  ${size(bytes)}`,
  );
  const gone = deleted.map((path) => `  ${'deleted'.padEnd(8)} ${path}`);
  const changed = files.filter(({ change }) => change !== 'same').length;
  return `${[...lines, ...gone, `${changed} of ${files.length} files, ${size(bytesToUpload)}, ${verb}`].join('\n')}\n`;
}

function size(bytes: number): string {
  return bytes < 1000
    ? `${bytes} B`
    : bytes < 1e6
      ? `${(bytes / 1e3).toFixed(1)} kB`
      : `${(bytes / 1e6).toFixed(1)} MB`;
}
