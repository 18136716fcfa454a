import type { Expression, PythonModule } from './syntax-tree.ts';

const commands =
  'sudo|cd|ls|rm|mv|cp|git|npm|npx|pnpm|yarn|bun|pip|pip3|pipx|uv|poetry|python|python3|node|deno|curl|wget|echo|cat|grep|find|sed|awk|mkdir|rmdir|touch|chmod|chown|docker|docker-compose|kubectl|helm|terraform|make|cmake|export|source|bash|sh|zsh|apt|apt-get|brew|yum|dnf|ssh|scp|systemctl|service|kill|ps|tar|unzip|go|cargo|rustc|java|mvn|gradle|psql|mysql|redis-cli|aws|gcloud|az|pytest|tox|ruff|black|mypy|eslint|tsc|jest|vitest|which|env|set|unset|head|tail|xargs|tee|du|df|top|whoami|pwd|exit|nohup|crontab|openssl|ping|nslookup|dig|wc';
const shellLine = /* @__PURE__ */ new RegExp(
  `^\\s*(?:[$%!] ?\\w|#!\\s*/(?:usr/)?bin/(?:env )?(?:ba|z|da)?sh|(?:[A-Z_]+=\\S* )?(?:${commands})(?:\\s+[-\\w./~"'$:@]|\\s*$)|if \\[|for \\w+ in .*; do|while \\[)`,
  'm',
);
const commandNames: ReadonlySet<string> = /* @__PURE__ */ new Set(commands.split('|'));

/** True for text that is no Python and reads like shell. */
export function looksLikeShell(code: string): boolean {
  const first = code
    .split('\n')
    .find((line) => line.trim() !== '' && (!line.trim().startsWith('#') || line.trim().startsWith('#!')));
  return first !== undefined && shellLine.test(first);
}

/** `ls -la` parses as a subtraction: true where every statement is such a sum of names that starts with a command. */
export function isShellInDisguise(module: PythonModule): boolean {
  return (
    module.body.length > 0 &&
    module.body.every(
      (statement) =>
        statement.type === 'ExpressionStatement' && commandNames.has(headOf(statement.expression) ?? ''),
    )
  );
}

function headOf(expression: Expression): string | undefined {
  let node = expression;
  while (node.type === 'BinaryOperation') node = node.left;
  return node.type === 'Name' ? node.id : undefined;
}
