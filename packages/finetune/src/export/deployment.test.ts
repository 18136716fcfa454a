import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'deploy');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

interface Item {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string };
  // biome-ignore lint/suspicious/noExplicitAny: a manifest of any kind
  spec: any;
}

/** The version in which each kind is stable; an outdated one is refused by a current cluster. */
const versions: Readonly<Record<string, string>> = {
  Namespace: 'v1',
  PersistentVolumeClaim: 'v1',
  Service: 'v1',
  Deployment: 'apps/v1',
  HorizontalPodAutoscaler: 'autoscaling/v2',
  PodDisruptionBudget: 'policy/v1',
  NetworkPolicy: 'networking.k8s.io/v1',
};

describe('deploy/', () => {
  const documents = parseAllDocuments(read('kubernetes.yaml'), { uniqueKeys: true });
  const items = documents.map((document) => document.toJS() as Item);
  const deployments = items.filter(({ kind }) => kind === 'Deployment');
  const find = (kind: string, name: string) =>
    items.find((item) => item.kind === kind && item.metadata.name === name);

  test('parses without a complaint, every object of a stable kind and in the namespace', () => {
    expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
    for (const { apiVersion, kind, metadata } of items) {
      expect([kind, apiVersion]).toEqual([kind, versions[kind]]);
      if (kind !== 'Namespace') expect(metadata.namespace).toBe('semantic-router');
    }
    const names = items.map(({ kind, metadata }) => `${kind}/${metadata.name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(deployments.map((item) => [item.metadata.name, item] as const))(
    '%s is selected, probed, bounded and unprivileged',
    (name, { spec }) => {
      const { labels } = spec.template.metadata;
      expect(labels).toMatchObject(spec.selector.matchLabels);
      expect(labels).toMatchObject(find('Service', name)?.spec.selector);
      for (const container of spec.template.spec.containers) {
        const ports = container.ports.map((port: { name: string }) => port.name);
        for (const probe of ['readinessProbe', 'livenessProbe'])
          expect(ports).toContain(container[probe].httpGet.port);
        expect(container.resources.requests).toHaveProperty('cpu');
        expect(container.resources.limits).toHaveProperty('memory');
        expect(container.securityContext.allowPrivilegeEscalation).toBe(false);
        expect(container.image).toMatch(/:v?\d+\.\d+\.\d+$/);
        const mounts = (container.volumeMounts ?? []).map((mount: { name: string }) => mount.name);
        const volumes = (spec.template.spec.volumes ?? []).map((volume: { name: string }) => volume.name);
        expect(volumes).toEqual(expect.arrayContaining(mounts));
      }
      for (const port of find('Service', name)?.spec.ports ?? []) expect(port.targetPort).toBe('http');
    },
  );

  test('scaling, disruption and network rules point at what there is', () => {
    const target = find('HorizontalPodAutoscaler', 'router')?.spec.scaleTargetRef;
    expect(find(target.kind, target.name)).toBeDefined();
    const labels = deployments.map(({ spec }) => spec.selector.matchLabels);
    expect(labels).toContainEqual(find('PodDisruptionBudget', 'router')?.spec.selector.matchLabels);
    expect(labels).toContainEqual(find('NetworkPolicy', 'vllm')?.spec.podSelector.matchLabels);
    const claim = find('Deployment', 'vllm')?.spec.template.spec.volumes[0].persistentVolumeClaim.claimName;
    expect(find('PersistentVolumeClaim', claim)).toBeDefined();
  });

  test('no secret is written down', () => {
    expect(items.map(({ kind }) => kind)).not.toContain('Secret');
    expect(read('Containerfile')).not.toMatch(/ENV .*(?:TOKEN|KEY|SECRET)=/);
  });

  test('the router is started with options that it has', () => {
    const words = [...(find('Deployment', 'router')?.spec.template.spec.containers[0].args ?? [])];
    const used = [
      ...words,
      ...(read('Containerfile').match(/"--[a-z-]+"/g) ?? []).map((word) => word.slice(1, -1)),
    ];
    const command = readFileSync(join(folder, '..', 'apps/cli/src/commands/serve/serve-command.ts'), 'utf8');
    const upstream = readFileSync(join(folder, '..', 'apps/cli/src/routing/upstream-options.ts'), 'utf8');
    for (const word of used.filter((entry: string) => entry.startsWith('--')))
      expect(`${command}${upstream}`).toContain(`flags: '${word} `);
  });
});
