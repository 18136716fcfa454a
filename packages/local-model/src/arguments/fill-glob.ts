import { judgePath } from '@router/policy';
import type { FillArgument } from './filler.ts';
import { withoutCorrected } from './path/without-corrected.ts';

/** How people name the files of a language or format, and the pattern they mean. */
const fileKinds: readonly (readonly [RegExp, string])[] = [
  [/\b(?:typescript|ts) (?:files?|sources?|code)\b/i, '**/*.ts'],
  [/\b(?:tsx|react) (?:files?|components?)\b/i, '**/*.tsx'],
  [/\b(?:javascript|js) (?:files?|sources?|code)\b/i, '**/*.js'],
  [/\b(?:python|py) (?:files?|sources?|code|modules?|scripts?)\b/i, '**/*.py'],
  [/\b(?:golang|go) (?:files?|sources?|code)\b/i, '**/*.go'],
  [/\b(?:rust|rs) (?:files?|sources?|code)\b/i, '**/*.rs'],
  [/\bjava (?:files?|sources?|classes)\b/i, '**/*.java'],
  [/\bkotlin (?:files?|sources?)\b/i, '**/*.kt'],
  [/\bruby (?:files?|sources?)\b/i, '**/*.rb'],
  [/\bterraform (?:files?|configs?|modules?|code)\b/i, '**/*.tf'],
  [/\b(?:yaml|yml) (?:files?|configs?|manifests?)\b/i, '**/*.{yml,yaml}'],
  [/\bjson (?:files?|configs?|fixtures?)\b/i, '**/*.json'],
  [/\b(?:markdown|md) (?:files?|docs?|pages?)\b/i, '**/*.md'],
  [/\b(?:css|stylesheet) (?:files?|sheets?)\b|\bstylesheets\b/i, '**/*.css'],
  [/\bsql (?:files?|migrations?|scripts?)\b/i, '**/*.sql'],
  [/\bshell scripts?\b/i, '**/*.sh'],
  [/\bproto(?:buf)? (?:files?|definitions?)\b/i, '**/*.proto'],
  [/\b(?:test|spec) files\b/i, '**/*{test,spec}*'],
];

const ending =
  /(?:^|[\s(])\*?\.([a-z][a-z0-9]{0,9})\b(?= ?(?:files?|sources?|ones|only|configs?|scripts?|$|[,.?!)]))/i;
const folderAfter =
  /\b(?:only |just )?(?:in|under|inside|within|below|from|of)\s+(?:only\s+|just\s+)?(?:the\s+|our\s+)?[`'"]?([\w@][\w@.-]*(?:\/[\w@.-]+)*)[`'"]?\s+(?:folder|directory|dir|subdirectory|subfolder)\b/i;
const onlyIn =
  /\b(?:only|just)\s+(?:look\s+|search\s+)?(?:in|under|inside|within)\s+(?:the\s+|our\s+)?([\w@-]+)\b|\b(?:in|under|inside|within)\s+(?:the\s+|our\s+)?([\w@-]+)\s+only\b/i;

/** Writes a glob for the scope that the query names: a glob itself, a directory, a folder's name, an ending. */
export const fillGlob: FillArgument = ({ reading, odds }, field) => {
  const own = reading.spans.filter(({ source, fenced }) => source === 'query' && !fenced);
  const likelihood = odds.ofPresence(field.name) ?? 0.5;
  const accept = (value: string, certainty: number) =>
    field.schema.safeParse(value).success ? { value, certainty } : undefined;

  const glob = own.find(({ kind }) => kind === 'glob');
  if (glob) return accept(glob.text, 0.95);
  const kind = endingOf(reading.prose);
  const paths = withoutCorrected(
    // What lies outside the workspace (/proc/meminfo) is a subject, never a scope.
    own.filter(({ kind: spanKind, text }) => spanKind === 'path' && judgePath(text).length === 0),
    reading.query,
  );
  const directory = paths.find(({ text }) => isDirectory(text));
  if (directory)
    return accept(`${withoutSlash(directory.text)}/**${kind ? `/${kind.replace('**/', '')}` : ''}`, 0.9);
  const folder = folderAfter.exec(reading.prose);
  if (folder) return accept(`${folder[1]}/**${kind ? `/${kind.replace('**/', '')}` : ''}`, 0.85);
  const only = onlyIn.exec(reading.prose);
  const name = only?.[1] ?? only?.[2];
  if (
    name &&
    !kind &&
    !/^(?:this|that|the|one|files?|repo|repository|production|prod|it|here|case|python|memory)$/i.test(name)
  )
    return accept(`${name}/**`, 0.7);
  if (kind) return accept(kind, 0.85);
  const [file] = paths;
  if (file && likelihood > 0.5) return accept(file.text, 0.7);
  return undefined;
};

function isDirectory(text: string): boolean {
  if (text.endsWith('/')) return true;
  return !/\.[A-Za-z0-9]{1,10}$/.test(text.slice(text.lastIndexOf('/') + 1)) && text.includes('/');
}

function withoutSlash(text: string): string {
  return text.replace(/^\.\//, '').replace(/\/+$/, '') || text;
}

function endingOf(prose: string): string | undefined {
  const suffix = ending.exec(prose);
  if (suffix) return `**/*.${suffix[1]!.toLowerCase()}`;
  return fileKinds.find(([pattern]) => pattern.test(prose))?.[1];
}
