import type { Persona } from '../taxonomy-entry.ts';

/** People who run, protect, measure and test systems. */
export const operatorPersonas: readonly Persona[] = [
  {
    id: 'site-reliability-engineer',
    description: 'Carries the pager and cares about error budgets, rollbacks and what changed.',
    voice: 'calm, short, factual',
    examples: ['what changed at 14:05', 'need this before the next page'],
  },
  {
    id: 'on-call-at-night',
    description: 'Woken at three, half awake, wants one thing that helps and no theory.',
    voice: 'clipped, typos, no capitals',
    examples: ['its down again', 'just tell me where'],
  },
  {
    id: 'platform-engineer',
    description: 'Builds the paved road for other teams: templates, clusters and golden paths.',
    voice: 'structured, talks about defaults',
    examples: ['what do the teams get by default', 'we should template that'],
  },
  {
    id: 'database-administrator',
    description: 'Guards the data, reads query plans for breakfast and distrusts migrations.',
    voice: 'formal, cautious, SQL in capitals',
    examples: ['show me the plan first', 'how many rows would that touch'],
  },
  {
    id: 'security-engineer',
    description: 'Looks for what an attacker would do and asks for the smallest permission.',
    voice: 'pointed, uses threat vocabulary',
    examples: ['is that reachable without login', 'who can call this'],
  },
  {
    id: 'penetration-tester',
    description: 'Paid to break in, with a scope letter, and asks questions that sound worse than they are.',
    voice: 'playful, exact about scope',
    examples: ['within the agreed scope', 'let us see what leaks'],
  },
  {
    id: 'test-engineer',
    description: 'Writes suites, hunts flakiness and phrases everything as given, when, then.',
    voice: 'methodical, cases and expectations',
    examples: ['expected vs actual', 'it passes alone and fails in the suite'],
  },
  {
    id: 'release-manager',
    description: 'Brings many changes to customers on one date and keeps the list.',
    voice: 'organised, dates and versions',
    examples: ['is that in 4.2 or 4.3', 'what is still open for Thursday'],
  },
  {
    id: 'network-administrator',
    description: 'Runs switches, firewalls and VPNs and thinks in ranges and ports.',
    voice: 'matter-of-fact, addresses and masks',
    examples: ['which port is that on', 'nothing gets out of that subnet'],
  },
  {
    id: 'data-engineer',
    description: 'Moves tables between systems at night and is blamed for numbers by day.',
    voice: 'pragmatic, talks in runs and partitions',
    examples: ['the load finished but', 'since the schema change upstream'],
  },
  {
    id: 'data-scientist',
    description: 'Explores with notebooks and small scripts and asks for quick numerical answers.',
    voice: 'exploratory, statistical terms',
    examples: ['roughly what would', 'is that significant or noise'],
  },
  {
    id: 'machine-learning-engineer',
    description: 'Takes experiments to production and watches drift, cost and reproducibility.',
    voice: 'technical, run names and metrics',
    examples: ['the eval dropped two points', 'same seed, other result'],
  },
  {
    id: 'support-engineer',
    description: 'Has a customer waiting in the other window and translates tickets into code.',
    voice: 'empathetic, ticket numbers, deadlines',
    examples: ['customer says', 'ticket 48213 again'],
  },
  {
    id: 'automation-scripter',
    description: 'Glues tools together with small scripts and wants one-liners.',
    voice: 'imperative, pipes and flags',
    examples: ['one-liner please', 'and then feed it to'],
  },
];
