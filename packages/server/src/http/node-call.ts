import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { bodyTooLarge } from '../exchange/body-too-large.ts';
import type { HttpCall } from '../exchange/http-call.ts';
import { HttpProblem } from '../exchange/http-problem.ts';
import { nextTurn } from './next-turn.ts';

/** Bytes beyond the limit that are still taken off the wire, so that the sender can read its refusal. */
const graceBytes = 8_388_608;

const signals = new WeakMap<Socket, AbortSignal>();

/** Aborted when the connection closes. One for all requests of a connection: making one costs as much as an answer. */
function signalOf(socket: Socket): AbortSignal {
  const known = signals.get(socket);
  if (known) return known;
  const controller = new AbortController();
  const leave = () => controller.abort(new DOMException('The caller left.', 'AbortError'));
  if (socket.destroyed) leave();
  else socket.once('close', leave);
  signals.set(socket, controller.signal);
  return controller.signal;
}

/** A request of Node's HTTP server as the doors see it: nothing is copied that nobody asks for. */
export class NodeCall implements HttpCall {
  readonly method: string;
  readonly path: string;
  readonly #incoming: IncomingMessage;

  constructor(incoming: IncomingMessage) {
    const { url = '/', method = 'GET' } = incoming;
    const query = url.indexOf('?');
    this.method = method;
    this.path = query < 0 ? url : url.slice(0, query);
    this.#incoming = incoming;
  }

  header(name: string): string | undefined {
    const value = this.#incoming.headers[name];
    return typeof value === 'object' ? value[0] : value;
  }

  headers(): Record<string, string> {
    const entries = Object.entries(this.#incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]);
    return Object.fromEntries(entries);
  }

  get client(): string {
    return this.#incoming.socket.remoteAddress ?? 'unknown';
  }

  get signal(): AbortSignal {
    return signalOf(this.#incoming.socket);
  }

  async readText(limit: number): Promise<string> {
    const incoming = this.#incoming;
    if (Number(incoming.headers['content-length'] ?? 0) > limit) {
      discard(incoming, limit + graceBytes);
      throw bodyTooLarge(limit);
    }
    // A small body comes in one piece with its headers and is parsed right after them: no need to listen for it.
    await nextTurn();
    if (!incoming.complete) return collectText(incoming, limit);
    const body = incoming.read() as Buffer | null;
    if (body === null) return '';
    if (body.length > limit) throw bodyTooLarge(limit);
    return body.toString('utf8');
  }
}

/** Reads a body that is still on its way. */
function collectText(incoming: IncomingMessage, limit: number): Promise<string> {
  return new Promise((resolve, reject) => {
    if (incoming.destroyed) {
      reject(cutOff(incoming.errored));
      return;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    incoming.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else {
        incoming.removeAllListeners('data');
        discard(incoming, graceBytes);
        reject(bodyTooLarge(limit));
      }
    });
    incoming.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    incoming.once('error', (cause) => reject(cutOff(cause)));
    // Every request closes in the end: an error is only made for one that closes before it is whole.
    incoming.once('close', () => {
      if (!incoming.readableEnded) reject(cutOff(undefined));
    });
  });
}

/** Lets a body pass unread; a sender that goes on and on is hung up on. */
function discard(incoming: IncomingMessage, most: number): void {
  let length = 0;
  incoming.on('error', () => {});
  incoming.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > most) incoming.destroy();
  });
}

function cutOff(cause: unknown): HttpProblem {
  return new HttpProblem({
    status: 400,
    code: 'server/body-cut-off',
    message: 'The body ended before it was complete.',
    cause,
  });
}
