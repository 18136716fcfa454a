import {
  planUpload,
  type UploadEvent,
  type UploadPlan,
  type UploadResult,
  uploadDataset,
} from '@router/hf-uploader';
import { RouterError } from '@router/schemas';
import { createValidator } from '@router/validator';
import type { CommandInput } from '../../command.ts';
import { findKey, requireKey } from '../../environment/find-key.ts';
import { readEnvironment } from '../../environment/read-environment.ts';
import { resolveInput } from '../../files/resolve-path.ts';
import { type LiveLine, liveLine } from '../../terminal/live-line.ts';
import { writeJson } from '../../terminal/write-json.ts';
import { writeOutput } from '../../terminal/write-output.ts';
import { readOptions } from '../read-options.ts';
import { readSettings } from '../read-settings.ts';
import { checkSetRows } from './check-set-rows.ts';
import { renderUploadPlan } from './render-upload-plan.ts';

const tokenVariables = ['HF_TOKEN', 'HUGGING_FACE_HUB_TOKEN'];

/** Uploads, or with `--dry-run` only says what would change. */
export async function uploadAction(input: CommandInput): Promise<undefined> {
  const { terminal, signal } = input;
  const options = readOptions(input, {
    text: ['repo', 'tag', 'hubUrl'],
    flags: ['dryRun', 'private', 'pr', 'force', 'json'],
  });
  const directory = resolveInput(input.arguments[0] ?? '', input);
  const environment = readEnvironment(terminal);
  const hubUrl = options.hubUrl ?? findKey(environment, ['HF_ENDPOINT']);
  const connection = { signal, ...(hubUrl !== undefined && { hubUrl }) };
  if (options.dryRun) {
    const token = findKey(environment, tokenVariables);
    // Without a token nothing is asked of the network: the plan then tells of the local files alone.
    const remote = options.repo !== undefined && token !== undefined ? { repo: options.repo, token } : {};
    const plan = await planUpload({ directory, ...connection, ...remote });
    return report(plan, options.json, renderUploadPlan(plan, 'would be uploaded'), input);
  }
  if (options.repo === undefined)
    throw new RouterError({
      code: 'cli/missing-option',
      kind: 'usage',
      message: 'upload needs --repo NAMESPACE/NAME: expected the dataset to write to.',
      hint: 'Look first with --dry-run.',
    });
  const token = requireKey(environment, tokenVariables, 'Uploading');
  if (!options.force) {
    const { settings } = await readSettings(input);
    const { toolset, validation } = settings;
    await checkSetRows(directory, createValidator({ toolset, ...validation }), signal);
  }
  const result = await showUpload(
    uploadDataset({
      directory,
      repo: options.repo,
      token,
      ...connection,
      private: options.private,
      pullRequest: options.pr,
      force: options.force,
      ...(options.tag !== undefined && { tag: options.tag }),
    }),
    liveLine(terminal),
  );
  return report(result, options.json, renderResult(result, options.repo), input);
}

async function report(
  value: unknown,
  json: boolean,
  text: string,
  { terminal }: CommandInput,
): Promise<undefined> {
  if (json) await writeJson(terminal, value);
  else await writeOutput(terminal.stdout, text);
}

async function showUpload(
  events: AsyncGenerator<UploadEvent, UploadResult>,
  line: LiveLine,
): Promise<UploadResult> {
  try {
    for (;;) {
      const { done, value } = await events.next();
      if (done) return value;
      line.update(describeEvent(value));
    }
  } finally {
    line.finish();
  }
}

function describeEvent(event: UploadEvent): string {
  switch (event.type) {
    case 'file-progress':
      return `${event.state} ${event.path}: ${Math.round(event.progress * 100)} %`;
    case 'files-read':
      return `${event.files} files read`;
    default:
      return event.type.replaceAll('-', ' ');
  }
}

function renderResult({ changed, commit, pullRequestUrl, plan }: UploadResult, repo: string): string {
  if (!changed) return `${repo} already holds exactly this set; nothing was changed.\n`;
  return `${renderUploadPlan(plan as UploadPlan, 'uploaded')}${pullRequestUrl ? `Pull request: ${pullRequestUrl}` : `Commit ${commit} in ${repo}`}\n`;
}
