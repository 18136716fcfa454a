import { isSecretFile } from './is-secret-file.ts';
import { normalisePath } from './normalise-path.ts';
import type { PolicyFinding } from './policy-finding.ts';
import type { WorkspaceView } from './workspace-view.ts';

/** The longest path that Linux takes. */
const longestPath = 4096;

/**
 * Whether a path may be touched at all, by its text alone: control characters, encodings, devices, absolute and
 * home paths, traversal, secret files. An empty array means that nothing speaks against it; symlinks are for the
 * executor to see.
 */
export function judgePath(path: string, { root }: Pick<WorkspaceView, 'root'> = {}): PolicyFinding[] {
  if (path.length > longestPath)
    return [
      {
        rule: 'path/too-long',
        verdict: 'block',
        message: `The path is longer than ${longestPath} characters.`,
      },
    ];
  const findings: PolicyFinding[] = [];
  const add = (rule: string, verdict: PolicyFinding['verdict'], message: string) =>
    findings.push({ rule: `path/${rule}`, verdict, message });
  const decoded = decode(path);
  const plain = normalisePath(decoded.normalize('NFKC').trim());
  if (hasControl(decoded))
    add('control-character', 'block', 'The path holds a control or invisible character.');
  if (decoded !== path && /[./\\~]/.test(removed(path, decoded)))
    add('encoded', 'block', 'The path hides dots or slashes behind an encoding.');
  else if (/[．／＼∕⁄․‥…]/.test(path))
    add('encoded', 'block', 'The path uses look-alikes of dots or slashes.');
  if (isDevice(decoded, plain))
    add('device', 'block', 'The path names a device, a pipe or an alternate stream.');
  const inside = root !== undefined && isBelow(plain, normalisePath(root));
  const relative = inside ? plain.slice(normalisePath(root).length) : plain;
  if (!inside) judgeAnchor(decoded, plain, add);
  if (leavesRoot(relative.replace(/^\/+/, '')))
    add('traversal', 'block', 'The path climbs out of the workspace.');
  if (isSecretFile(plain)) add('secret-file', 'ask', 'The path names a file that holds secrets.');
  return findings;
}

type Add = (rule: string, verdict: PolicyFinding['verdict'], message: string) => void;

function judgeAnchor(path: string, plain: string, add: Add): void {
  const text = path.trim();
  if (/^(?:\\\\|\/\/)[^\\/]/.test(text)) add('network', 'block', 'The path names a network share.');
  else if (/^[a-z]:/i.test(text)) add('absolute', 'ask', 'The path is absolute: outside the workspace.');
  else if (/^(?:~|\$\{?HOME\b|%(?:USERPROFILE|HOMEPATH|APPDATA)%|\$env:)/i.test(text))
    add('home', 'ask', 'The path lies in a home directory: outside the workspace.');
  else if (plain.startsWith('/')) add('absolute', 'ask', 'The path is absolute: outside the workspace.');
  else if (/^[a-z][a-z0-9+.-]+:\/\//i.test(text)) add('url', 'block', 'A URL is no path of the workspace.');
}

function isBelow(path: string, root: string): boolean {
  return root !== '' && (path === root || path.startsWith(`${root}/`));
}

function leavesRoot(path: string): boolean {
  if (!path.includes('..')) return false;
  let depth = 0;
  for (const part of path.split('/')) {
    const name = part.replace(/[\s]+$/, '');
    if (name === '..' || /^\.\.[. ]*$/.test(name)) depth--;
    else if (name !== '' && name !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}

/** Percent escapes undone, at most three times over. */
function decode(path: string): string {
  if (!path.includes('%')) return path;
  let text = path;
  for (let round = 0; round < 3; round++) {
    const next = text
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/%u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      .replace(/%c0%(?:ae|af)/gi, '/');
    if (next === text) return text;
    text = next;
  }
  return text;
}

/** The characters that decoding brought to light. */
function removed(path: string, decoded: string): string {
  return [...decoded]
    .filter((character) => !path.includes(character) || /[./\\~\0]/.test(character))
    .join('');
}

function hasControl(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(text);
}

/** Names that Windows keeps for devices, whatever follows a dot, a space or a colon. */
const deviceName =
  /(?:^|\/)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:[. :][^/\n\r\u2028\u2029]*)?(?:\/|$)/i;

function isDevice(path: string, plain: string): boolean {
  if (/^(?:\\\\|\/\/)[.?][\\/]/.test(path) || /^\/(?:dev|proc|sys)(?:\/|$)/i.test(plain)) return true;
  if (deviceName.test(plain)) return true;
  return /[^/:]:(?!\/)[^/]*$/.test(plain) && !/^[a-z]:/i.test(plain) && !/:\d+(?::\d+)?$/.test(plain);
}
