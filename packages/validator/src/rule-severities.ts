import { RouterError } from '@router/schemas';
import type { RuleSetting, RuleSettings } from './preset.ts';
import type { Rule } from './rule.ts';

/**
 * What becomes of each rule: later settings win over earlier ones, and an id over its area. A structural error
 * cannot be softened, since there is no row to go on with.
 * @throws RouterError `validator/unknown-rule` for a setting that names no rule
 */
export function ruleSeverities(
  rules: readonly Rule[],
  layers: readonly RuleSettings[],
): ReadonlyMap<string, RuleSetting> {
  const result = new Map<string, RuleSetting>(rules.map(({ id, severity }) => [id, severity]));
  for (const settings of layers) {
    const areasFirst = Object.entries(settings).sort(([a], [b]) => Number(isArea(b)) - Number(isArea(a)));
    for (const [name, setting] of areasFirst) {
      const matching = rules.filter(({ id }) =>
        isArea(name) ? id.startsWith(name.replace('*', '')) : id === name,
      );
      if (matching.length === 0) throw unknownRule(name, rules);
      for (const { id, layer, severity } of matching)
        if (!(layer === 1 && severity === 'error')) result.set(id, setting);
    }
  }
  return result;
}

function isArea(name: string): boolean {
  return name.endsWith('/') || name.endsWith('/*');
}

function unknownRule(name: string, rules: readonly Rule[]): RouterError {
  const tail = name.split('/').at(-1) ?? name;
  const near = rules.filter(({ id }) => tail !== '' && id.includes(tail)).map(({ id }) => id);
  return new RouterError({
    code: 'validator/unknown-rule',
    kind: 'usage',
    message: `No check is called ${JSON.stringify(name)}.`,
    hint: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'docs/checks.md lists every rule.',
  });
}
