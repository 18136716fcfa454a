import { lexicon } from '../lexicon.ts';

export const infrastructure = lexicon({
  id: 'infrastructure',
  serves:
    /^(continuous-integration|infrastructure-as-code|container-orchestration|observability|incident-response|network-protocols)$/,
  things:
    'pod|ingress|helm chart|security group|load balancer|autoscaler|node pool|state bucket|IAM role|subnet|cron job|alert rule|dashboard panel|sidecar|rollout|health probe|secret mount|DNS record|runner|base image|service mesh rule|config map|persistent volume|on-call schedule|build cache',
  processes:
    'blue green deployment|autoscaling|log shipping|secret injection|certificate renewal|canary rollout|backup rotation|drift detection|node draining|image scanning|alert routing|cost tagging|state locking|rollback after a failed health check|cache warming in CI|network isolation between namespaces',
  settings:
    'replica count|memory limit|cpu request|scrape interval|readiness probe delay|log retention|max surge|idle timeout of the load balancer|backup retention|terraform version|node size|alert threshold|CI timeout',
  actions:
    'renew TLS certificates|scale the workers|mount the database secret|ship logs to the collector|roll back a bad release|tag resources with a cost center|build the docker image|page the on-call engineer|rotate the access keys|open the firewall port|cache dependencies in CI|drain a node',
  areas: 'infra|deploy|monitoring|network|charts|ci',
  vendors: 'terraform|kubernetes|helm|prometheus|grafana|argocd|datadog|github actions',
  languages: 'go|py|sql|ts',
  people: 'the on-call engineer|the platform team|a vendor|the cost controller|the release manager',
});
