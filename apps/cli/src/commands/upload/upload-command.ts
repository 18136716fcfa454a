import type { Command } from '../../command.ts';

export const uploadCommand: Command = {
  name: 'upload',
  summary: 'publish a formatted set to Hugging Face in one commit',
  arguments: [
    { name: '<directory>', description: 'a set with manifest.json, as router format or run writes it' },
  ],
  options: [
    { flags: '--repo <name>', description: 'namespace/name of the dataset' },
    { flags: '--dry-run', description: 'say what would be uploaded and change nothing' },
    { flags: '--private', description: 'make a new dataset private' },
    { flags: '--pr', description: 'open a pull request instead of a commit' },
    { flags: '--tag <tag>', description: 'tag the commit, for example v1.0.0' },
    { flags: '--force', description: 'upload a set that does not validate or match its manifest' },
    { flags: '--toolset <file>', description: 'custom toolset (JSON) to validate the rows by' },
    { flags: '--hub-url <url>', description: 'another hub', defaultText: 'HF_ENDPOINT or Hugging Face' },
    { flags: '--json', description: 'print the result as JSON' },
  ],
  examples: [
    'upload runs/<id>/dataset --dry-run',
    'upload dataset --repo your-name/my-router --private',
    'upload dataset --repo your-name/my-router --tag v1.0.0',
  ],
  load: async () => (await import('./upload-action.ts')).uploadAction,
};
