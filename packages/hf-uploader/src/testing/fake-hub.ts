import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test asks the hub to do in place of answering: an answer of its own, or a cut connection. */
export type Fault =
  | { status: number; headers?: Record<string, string>; body?: unknown }
  | 'drop'
  /** Carry the request out, then cut the connection. */
  | 'drop-after';

export interface FakeRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

interface StoredFile {
  content: Buffer;
  lfs: boolean;
}

interface Commit {
  id: string;
  title: string;
  files: ReadonlyMap<string, StoredFile>;
}

interface Repo {
  private: boolean;
  commits: Commit[];
  pulls: Commit[];
  tags: Map<string, string>;
}

/**
 * The part of the Hub's interface that publishing a data set uses, in memory: create, commits, tree, resolve,
 * preupload, LFS batch and storage, commit, refs, tags. Requests without the right token get 401.
 */
export class FakeHub {
  readonly repos = new Map<string, Repo>();
  readonly requests: FakeRequest[] = [];
  /** LFS objects that arrived, by SHA-256. */
  readonly objects = new Map<string, Buffer>();
  /** Decides on a fault before a request is answered. */
  fault: (request: FakeRequest, index: number) => Fault | undefined = () => undefined;
  url = '';
  readonly #token: string;
  readonly #server: Server;
  /** Files of this size or more go to LFS, as do Parquet files. */
  readonly #lfsFrom = 10_000;
  readonly #pageSize = 4;

  constructor(token: string) {
    this.#token = token;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The files of a repository's main branch. */
  tree(name: string): Map<string, Buffer> {
    const files = this.repos.get(name)?.commits.at(-1)?.files ?? new Map<string, StoredFile>();
    return new Map([...files].map(([path, { content }]) => [path, content]));
  }

  commitsOf(name: string): readonly Commit[] {
    return this.repos.get(name)?.commits ?? [];
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', this.url);
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of incoming) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    const request: FakeRequest = {
      method: incoming.method ?? 'GET',
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      headers: incoming.headers,
      body: Buffer.concat(chunks),
    };
    const fault = this.fault(request, this.requests.length);
    this.requests.push(request);
    if (fault === 'drop') return void response.destroy();
    if (fault && fault !== 'drop-after') return send(response, fault.status, fault.body ?? {}, fault.headers);
    const answer = this.#answer(request);
    if (fault === 'drop-after') return void response.destroy();
    send(response, answer.status ?? 200, answer.body ?? {}, answer.headers);
  }

  #answer(request: FakeRequest): Answer {
    const { method, path, headers, body } = request;
    if (path.startsWith('/storage/')) return this.#store(path.slice('/storage/'.length), body);
    if (headers.authorization !== `Bearer ${this.#token}`)
      return { status: 401, body: { error: 'Invalid username or password.' } };
    if (method === 'POST' && path === '/api/repos/create') return this.#create(JSON.parse(body.toString()));
    const [, name, action = '', rest = ''] =
      /^\/(?:api\/)?datasets\/([^/]+\/[^/]+?)(?:\.git)?\/(commits|tree|preupload|commit|refs|tag|resolve|info|revision)(?:\/(.*))?$/.exec(
        path,
      ) ?? [];
    const repo = name === undefined ? undefined : this.repos.get(name);
    if (!repo) return { status: 404, body: { error: 'Repository not found' } };
    switch (action) {
      case 'commits':
        return {
          body: repo.commits
            .toReversed()
            .map(({ id, title }) => ({ id, title, message: '', authors: [], date: 0 })),
        };
      case 'tree':
        return this.#tree(repo, request, name ?? '');
      case 'resolve':
        return this.#resolve(repo, rest.split('/').slice(1).join('/'), headers.range);
      case 'preupload':
        return this.#preupload(JSON.parse(body.toString()));
      case 'info':
        return this.#batch(JSON.parse(body.toString()));
      case 'commit':
        return this.#commit(repo, request);
      case 'revision':
        return { body: { _id: '1', id: name, private: repo.private, lastModified: 0 } };
      case 'refs':
        return {
          body: {
            branches: [],
            converts: [],
            tags: [...repo.tags].map(([tag, targetCommit]) => ({ name: tag, targetCommit })),
          },
        };
      case 'tag':
        return this.#tag(repo, rest, JSON.parse(body.toString()));
      default:
        return { status: 404 };
    }
  }

  #create({
    name,
    organization,
    visibility,
  }: {
    name: string;
    organization: string;
    visibility: string;
  }): Answer {
    const id = `${organization}/${name}`;
    if (this.repos.has(id)) return { status: 409, body: { error: 'You already created this dataset repo' } };
    const files = new Map([
      ['.gitattributes', { content: Buffer.from('*.parquet filter=lfs\n'), lfs: false }],
    ]);
    this.repos.set(id, {
      private: visibility === 'private',
      commits: [{ id: commitId(), title: 'initial commit', files }],
      pulls: [],
      tags: new Map(),
    });
    return { body: { url: `${this.url}/datasets/${id}`, id } };
  }

  /** Pages of a few entries with a Link header, as the Hub answers for large sets. */
  #tree(repo: Repo, { query, path }: FakeRequest, name: string): Answer {
    const all = [...(repo.commits.at(-1)?.files ?? [])].map(([path, { content, lfs }]) => ({
      type: 'file',
      path,
      size: content.length,
      oid: gitOid(lfs ? Buffer.from(pointer(content)) : content),
      ...(lfs && { lfs: { oid: sha256(content), size: content.length, pointerSize: 130 } }),
    }));
    const from = Number(query.get('cursor') ?? 0);
    const next = from + this.#pageSize;
    const link = `<${this.url}/api/datasets/${name}/tree/${path.split('/').at(-1)}?recursive=true&cursor=${next}>; rel="next"`;
    return { body: all.slice(from, next), ...(next < all.length && { headers: { Link: link } }) };
  }

  #resolve(repo: Repo, path: string, range: string | undefined): Answer {
    const file = repo.commits.at(-1)?.files.get(path);
    if (!file) return { status: 404, headers: { 'X-Error-Code': 'EntryNotFound' } };
    const size = file.content.length;
    if (range === 'bytes=0-0')
      return {
        status: 206,
        body: file.content.subarray(0, 1),
        headers: { 'Content-Range': `bytes 0-0/${size}`, ETag: '"x"' },
      };
    return { body: file.content, headers: { ETag: '"x"' } };
  }

  #preupload({ files }: { files: { path: string; size: number }[] }): Answer {
    const modeOf = ({ path, size }: { path: string; size: number }) =>
      path.endsWith('.parquet') || size >= this.#lfsFrom ? 'lfs' : 'regular';
    return { body: { files: files.map((file) => ({ path: file.path, uploadMode: modeOf(file) })) } };
  }

  #batch({ objects }: { objects: { oid: string; size: number }[] }): Answer {
    const actions = (oid: string) =>
      this.objects.has(oid) ? {} : { actions: { upload: { href: `${this.url}/storage/${oid}` } } };
    return {
      body: { transfer: 'basic', objects: objects.map(({ oid, size }) => ({ oid, size, ...actions(oid) })) },
      headers: { 'Content-Type': 'application/vnd.git-lfs+json' },
    };
  }

  /** Object storage: no token reaches it, and content that is not what was announced is refused. */
  #store(oid: string, content: Buffer): Answer {
    if (sha256(content) !== oid) return { status: 400, body: { error: 'content differs from its hash' } };
    this.objects.set(oid, content);
    return { status: 200 };
  }

  #commit(repo: Repo, { body, query }: FakeRequest): Answer {
    const lines = body
      .toString()
      .split('\n')
      .map((line) => JSON.parse(line) as CommitLine);
    const header = lines.find(({ key }) => key === 'header')?.value ?? {};
    const head = repo.commits.at(-1)!;
    if (header.parentCommit !== undefined && header.parentCommit !== head.id)
      return { status: 412, body: { error: 'A commit has happened since. Please refresh and try again.' } };
    const files = new Map(head.files);
    for (const { key, value } of lines) {
      if (key === 'file')
        files.set(value.path!, { content: Buffer.from(value.content!, 'base64'), lfs: false });
      if (key === 'deletedFile') files.delete(value.path!);
      if (key !== 'lfsFile') continue;
      const content = this.objects.get(value.oid!);
      if (!content)
        return { status: 400, body: { error: 'LFS pointer pointed to a file that does not exist' } };
      files.set(value.path!, { content, lfs: true });
    }
    const commit = { id: commitId(), title: header.summary ?? '', files };
    const pull = query.get('create_pr') === '1';
    (pull ? repo.pulls : repo.commits).push(commit);
    return {
      body: {
        commitOid: commit.id,
        commitUrl: `${this.url}/commit/${commit.id}`,
        hookOutput: '',
        ...(pull && { pullRequestUrl: `${this.url}/discussions/${repo.pulls.length}` }),
      },
    };
  }

  #tag(repo: Repo, revision: string, { tag }: { tag: string }): Answer {
    if (repo.tags.has(tag)) return { status: 409, body: { error: 'Tag already exists' } };
    if (!repo.commits.some(({ id }) => id === revision))
      return { status: 404, body: { error: 'Revision not found' } };
    repo.tags.set(tag, revision);
    return { status: 200 };
  }
}

interface Answer {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

interface CommitLine {
  key: 'header' | 'file' | 'lfsFile' | 'deletedFile';
  value: { summary?: string; parentCommit?: string; path?: string; content?: string; oid?: string };
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const raw = body instanceof Uint8Array;
  response.writeHead(status, {
    'Content-Type': raw ? 'application/octet-stream' : 'application/json',
    ...headers,
  });
  response.end(raw ? body : JSON.stringify(body));
}

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const gitOid = (content: Buffer) =>
  createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
const pointer = (content: Buffer) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256(content)}\nsize ${content.length}\n`;
const commitId = () => createHash('sha1').update(randomUUID()).digest('hex');
