import { letterClassOf } from './letter-classes.ts';
import type { PatternTree } from './pattern-tree.ts';

/** Behind the classes of a lead where anything may follow, so that nothing can be added. */
const cut = '\uffff';
const mostLeads = 600;
const longestLead = 10;
const nothing: readonly string[] = [''];
const anything: readonly string[] = [cut];

/** With one of which runs of letter classes a match begins; undefined where it can begin with anything. */
export function leadingLiterals(tree: PatternTree): readonly string[] | undefined {
  const leads = leadsOf(tree).map((lead) => (lead.endsWith(cut) ? lead.slice(0, -1) : lead));
  return leads.includes('') ? undefined : leads;
}

/** Texts, as letter classes, that a match begins with. */
function leadsOf(tree: PatternTree): readonly string[] {
  switch (tree.kind) {
    case 'units':
      return tree.units.map((unit) => String.fromCharCode(letterClassOf(unit)));
    case 'text':
      return [shortened(classesOf(tree.text))];
    case 'unknown':
      return anything;
    case 'choice': {
      const all = new Set<string>();
      for (const item of tree.items) for (const lead of leadsOf(item)) all.add(lead);
      return limited(all);
    }
    case 'sequence':
      return joined(tree.items);
    case 'repeat': {
      const inner = leadsOf(tree.item);
      const repeated = tree.most > 1 ? inner.map(closed) : inner;
      return tree.least > 0 ? repeated : [...nothing, ...repeated];
    }
    default:
      return nothing;
  }
}

function classesOf(text: string): string {
  let classes = '';
  for (let at = 0; at < text.length; at++) classes += String.fromCharCode(letterClassOf(text.charCodeAt(at)));
  return classes;
}

function joined(items: readonly PatternTree[]): readonly string[] {
  let leads = nothing;
  for (const item of items) {
    if (leads.every((lead) => lead.endsWith(cut))) return leads;
    const next = leadsOf(item);
    if (next === nothing) continue;
    const longer = new Set<string>();
    for (const lead of leads)
      if (lead.endsWith(cut)) longer.add(lead);
      else for (const own of next) longer.add(shortened(lead + own));
    leads = limited(longer);
  }
  return leads;
}

function closed(lead: string): string {
  return lead.endsWith(cut) ? lead : lead + cut;
}

function shortened(lead: string): string {
  const length = lead.endsWith(cut) ? lead.length - 1 : lead.length;
  return length > longestLead ? lead.slice(0, longestLead) + cut : lead;
}

/** Too many are shortened to their first two letters. */
function limited(leads: ReadonlySet<string>): readonly string[] {
  if (leads.size <= mostLeads) return [...leads];
  const heads = new Set<string>();
  for (const lead of leads) heads.add((lead.endsWith(cut) ? lead.slice(0, -1) : lead).slice(0, 2) + cut);
  return [...heads];
}
