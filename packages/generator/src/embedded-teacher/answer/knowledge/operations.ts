import { asks, how, type KnowledgeItem, versus, what } from './knowledge-item.ts';

export const operations: readonly KnowledgeItem[] = [
  what(
    'a Dockerfile',
    'A text file with the steps to build a container image: base image, files to copy, commands to run, start command.',
  ),
  what(
    'a sidecar container',
    'A helper container in the same pod as the main one, for example a proxy or a log shipper.',
  ),
  what(
    'blue-green deployment',
    'Two equal environments; the new version goes live by switching traffic from one to the other, and back if it fails.',
  ),
  what(
    'a canary release',
    'A new version gets a small share of the traffic first and more only while its metrics stay good.',
  ),
  what(
    'infrastructure as code',
    'Servers, networks and services are described in versioned files and created from them, for example with Terraform.',
  ),
  what(
    'terraform state',
    'The record that maps resources in the configuration to real ones; it should be stored remotely and locked.',
  ),
  what(
    'a liveness probe',
    'A check by which Kubernetes decides whether to restart a container; readiness decides whether it gets traffic.',
  ),
  what(
    'a reverse proxy',
    'A server in front of others that receives requests and passes them on, often adding TLS, caching and load balancing.',
  ),
  what(
    'an SLO',
    'A service level objective: the target for a measured indicator, such as 99.9 % of requests under 300 ms over 30 days.',
  ),
  what(
    'an error budget',
    'What an objective leaves for failure, for instance 0.1 % of requests; when it is spent, stability goes before features.',
  ),
  what(
    'a circuit breaker',
    'After repeated failures calls to a service are cut off for a while and fail at once, so that it can recover.',
  ),
  what(
    'a load balancer',
    'It spreads requests over several servers and leaves out those that fail their health check.',
  ),
  what(
    'distributed tracing',
    'A request carries an id through all services, and each records its spans, so that one sees where the time goes.',
  ),
  what(
    'a kubernetes operator',
    'A controller that watches custom resources and does what a human operator would do to run an application.',
  ),
  what(
    'GitOps',
    'The wanted state lives in git and an agent in the cluster keeps applying it; a deployment is a merge, a rollback a revert.',
  ),
  what(
    'a zombie process',
    'A process that has ended but whose exit status its parent has not read; it only holds an entry in the process table.',
  ),
  what(
    'the sticky bit',
    'On a directory such as /tmp it lets only the owner of a file delete or rename it, even if all may write there.',
  ),
  what(
    'a symlink',
    'A file that points to another path. Deleting the link leaves the target; deleting the target leaves a dangling link.',
  ),
  what(
    'a cron expression',
    'Five fields, minute, hour, day of month, month, day of week; `0 3 * * 1` is every Monday at 03:00.',
  ),
  what(
    'DNS TTL',
    'How many seconds resolvers may keep a record; lower it before a move so that changes spread quickly.',
  ),
  what(
    'a bastion host',
    'A hardened machine that is the only way into a private network, usually through SSH.',
  ),
  what(
    'immutable infrastructure',
    'Servers are never changed after they are built; a change means building new ones and replacing the old.',
  ),
  what(
    'chaos engineering',
    'Causing failures on purpose, with care, to see whether a system holds up as believed.',
  ),
  what(
    'mutual TLS',
    'Both sides show certificates, so the server also knows which client it talks to; common between services.',
  ),
  what(
    'a rolling update',
    'Instances are replaced a few at a time, so that the service stays up during a release.',
  ),
  versus(
    'docker',
    'a virtual machine',
    'A container shares the kernel of its host and starts in an instant; a virtual machine brings its own kernel and isolates more strongly.',
  ),
  versus(
    'CMD',
    'ENTRYPOINT in a Dockerfile',
    'ENTRYPOINT is the fixed program, CMD its default arguments; arguments to `docker run` replace CMD.',
  ),
  versus(
    'COPY',
    'ADD in a Dockerfile',
    'COPY only copies; ADD also unpacks local archives and fetches URLs. Prefer COPY.',
  ),
  versus(
    'a deployment',
    'a statefulset',
    'A deployment runs interchangeable pods; a statefulset gives each pod a stable name, order and its own volume.',
  ),
  versus(
    'a configmap',
    'a secret in kubernetes',
    'Both hold configuration; a secret is meant for sensitive values, base64 encoded and access controlled, and encrypted at rest only if set up.',
  ),
  versus(
    'horizontal',
    'vertical scaling',
    'Horizontal scaling adds machines, vertical scaling makes one bigger.',
  ),
  versus(
    'continuous delivery',
    'continuous deployment',
    'With delivery every change could be released at the push of a button; with deployment it is released without one.',
  ),
  versus(
    'latency',
    'throughput',
    'Latency is the time for one request, throughput the number of requests per time.',
  ),
  versus(
    'RTO',
    'RPO',
    'RTO is how long recovery may take, RPO how much data, measured in time, may be lost.',
  ),
  versus(
    'TCP',
    'UDP',
    'TCP delivers in order and resends what is lost; UDP just sends packets, with less delay and no guarantee.',
  ),
  versus(
    'symmetric',
    'asymmetric encryption',
    'Symmetric encryption uses one shared key and is fast; asymmetric uses a public and a private key and serves key exchange and signatures.',
  ),
  versus(
    'soft links',
    'hard links',
    'A soft link points to a path and breaks if that goes; a hard link is another name of the same inode, within one file system.',
  ),
  versus(
    'SIGTERM',
    'SIGKILL',
    'SIGTERM asks a process to end and can be handled; SIGKILL ends it at once and cannot be caught.',
  ),
  how(
    'see which process uses a port on linux',
    '`ss -ltnp | grep :PORT` or `lsof -i :PORT` shows it; root sees the processes of others too.',
  ),
  how(
    'kill a process by port',
    'Find its id with `lsof -t -i :PORT` and pass that to `kill`; use `kill -9` only if it does not react.',
  ),
  how('find large files on linux', '`du -ah DIR | sort -rh | head -20`, or `find DIR -type f -size +100M`.'),
  how(
    'make a script executable',
    '`chmod +x script.sh`, with a shebang such as `#!/usr/bin/env bash` as its first line.',
  ),
  how('exit vim', 'Press Escape, then type `:q!` to leave without saving or `:wq` to save and leave.'),
  how('follow a log file live', '`tail -f FILE`; with `-F` it also survives log rotation.'),
  how(
    'copy a file to a server over ssh',
    '`scp FILE user@host:PATH`, or `rsync -av FILE user@host:PATH`, which can resume.',
  ),
  how(
    'remove all stopped docker containers',
    '`docker container prune` removes them after asking; images and volumes stay.',
  ),
  how(
    'get the logs of a crashed pod',
    '`kubectl logs POD --previous` shows the log of the container before its restart.',
  ),
  how(
    'roll back a deployment in kubernetes',
    '`kubectl rollout undo deployment/NAME` returns to the previous revision; `--to-revision` picks another.',
  ),
  how(
    'run a command in the background in bash',
    'Put `&` after it; with `nohup` or `disown` it survives the end of the shell.',
  ),
  asks(
    ['what does chmod 755 [mean|do|allow][?|]', 'what is the meaning of 755 in chmod[?|]'],
    'The owner may read, write and execute; group and others may read and execute.',
  ),
  asks(
    ['what does rm -rf [actually |]do[?|]', 'why is rm -rf [so |considered |]dangerous[?|]'],
    'It deletes a directory with all its content, without asking and without a trash, so a wrong path cannot be undone.',
  ),
  asks(
    ['what [goes|belongs|do you put] in a Dockerfile[?|]', 'what should a good Dockerfile contain[?|]'],
    'A small base image, dependencies before source so that layers cache, a non-root user, only what is needed at run time, and the start command.',
  ),
  asks(
    [
      'why is kubernetes killing my pod with exit code 137[?|]',
      'what does exit code 137 mean[?|]',
      'what is OOMKilled[?|]',
    ],
    '137 is 128 + 9, killed by SIGKILL; in Kubernetes that is mostly the out-of-memory killer because the container passed its memory limit.',
  ),
  asks(
    [
      'what is 127.0.0.1[?|]',
      'is localhost the same as 127.0.0.1[?|]',
      'whats the difference between 0.0.0.0 and 127.0.0.1[?|]',
    ],
    '127.0.0.1 is the machine itself (loopback, usually also called localhost); a server bound to 0.0.0.0 listens on all interfaces.',
  ),
  asks(
    ['what port does [https|ssl|tls] use[ by default|][?|]', 'default port of https[?|]'],
    '443; plain HTTP uses 80.',
  ),
  asks(['what port does postgres [use|listen on][ by default|][?|]', 'default postgres port[?|]'], '5432.'),
  asks(['what port does redis use[ by default|][?|]', 'standard redis port[?|]'], '6379.'),
];
