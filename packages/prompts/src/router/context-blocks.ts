import type { RouteContext } from '@router/schemas';
import { delimit } from '../text/delimit.ts';

/** Names of the blocks that a context is written in; each holds one piece of untrusted text. */
export const contextBlockNames = [
  'files',
  'open_file',
  'selection',
  'user_message',
  'assistant_message',
  'tool_message',
] as const;

/** A context as delimited blocks: files, open file and its selection, then the messages in order. */
export function contextBlocks(context: RouteContext | undefined): string[] {
  if (!context) return [];
  const { files = [], open_file, messages = [] } = context;
  return [
    ...(files.length > 0 ? [delimit('files', files.map(writeFile).join('\n'))] : []),
    ...(open_file ? [delimit('open_file', open_file.path)] : []),
    ...(open_file?.selection === undefined ? [] : [delimit('selection', open_file.selection)]),
    ...messages.map(({ role, content }) => delimit(`${role}_message`, content)),
  ];
}

/** One file a line; a name that a line cannot carry is written as a JSON string. */
function writeFile(file: string): string {
  return /^$|^"|[\n\r]/.test(file) ? JSON.stringify(file) : file;
}

export function readFile(line: string): string {
  return line.startsWith('"') ? (JSON.parse(line) as string) : line;
}
