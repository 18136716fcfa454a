import { type ChildProcess, spawn } from 'node:child_process';
import type { UploadDatasetOptions } from '../upload/upload-dataset.ts';

/** Uploads in a process of its own, which a test can kill. */
export function startUploadProcess(
  options: Pick<UploadDatasetOptions, 'directory' | 'repo' | 'token' | 'hubUrl'>,
): ChildProcess {
  const module = new URL('../upload/upload-dataset.ts', import.meta.url).href;
  const program = `
    const { publishDataset } = await import(${JSON.stringify(module)});
    await publishDataset(JSON.parse(process.env.UPLOAD_OPTIONS));
  `;
  return spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, UPLOAD_OPTIONS: JSON.stringify(options) },
    stdio: 'ignore',
  });
}
