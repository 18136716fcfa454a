import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { startServer } from '../testing/start-server.ts';
import type { HttpServer } from './create-http-server.ts';

let server: HttpServer | undefined;
afterEach(() => server?.close(100));

const body = JSON.stringify({ query: 'open src/größe.ts' });
const head = (length: string, connection: string) =>
  `POST /v1/route HTTP/1.1\r\nhost: localhost\r\nconnection: ${connection}\r\ncontent-type: application/json\r\n${length}\r\n\r\n`;
const sized = (connection = 'close') => head(`content-length: ${Buffer.byteLength(body)}`, connection) + body;
const chunked = () => {
  const bytes = Buffer.from(body);
  const chunk = (part: Buffer) => [Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')];
  // Cut inside of a letter of two bytes.
  const cut = bytes.indexOf(0xc3) + 1;
  return Buffer.concat([
    Buffer.from(head('transfer-encoding: chunked', 'close')),
    ...chunk(bytes.subarray(0, cut)),
    ...chunk(bytes.subarray(cut)),
    Buffer.from('0\r\n\r\n'),
  ]);
};

/** Sends pieces one by one and gives back all that came. */
async function send(pieces: readonly (string | Buffer)[], pauseMs = 5): Promise<string> {
  server = await startServer();
  const socket = connect(server.port, '127.0.0.1').setNoDelay(true);
  let heard = '';
  socket.setEncoding('utf8').on('data', (text) => {
    heard += text;
  });
  const closed = once(socket, 'close');
  for (const piece of pieces) {
    socket.write(piece);
    if (pieces.length > 1) await wait(pauseMs);
  }
  await closed;
  return heard;
}

const cutAt = (text: string | Buffer, ...places: number[]) => {
  const bytes = Buffer.from(text);
  return [0, ...places].map((from, index) => bytes.subarray(from, places[index]));
};

describe('a body is the same however it arrives', () => {
  const bytes = Buffer.from(sized());
  const begin = bytes.indexOf('{');
  const letter = bytes.indexOf(0xc3) + 1;
  test.each<[string, readonly (string | Buffer)[]]>([
    ['with its head', [sized()]],
    ['after its head', cutAt(sized(), begin)],
    ['in two pieces', cutAt(sized(), begin + 9)],
    ['cut inside of a letter', cutAt(sized(), letter)],
    [
      'byte by byte',
      cutAt(sized(), ...Array.from({ length: bytes.length - begin - 1 }, (_, at) => begin + at)),
    ],
    ['in chunks with its head', [chunked()]],
    ['in chunks, byte by byte', cutAt(chunked(), ...Array.from({ length: 60 }, (_, at) => begin + at))],
  ])('%s', async (_, pieces) => {
    const heard = await send(pieces, 1);
    expect(heard).toMatch(/^HTTP\/1\.1 200 /);
    expect(heard).toContain('"path":"src/größe.ts"');
  });

  test('several requests in one piece are answered in their order', async () => {
    const heard = await send([
      sized('keep-alive') + sized('keep-alive').replace('größe', 'grxxöe') + sized(),
    ]);
    expect([...heard.matchAll(/"path":"(.*?)"/g)].map(([, path]) => path)).toEqual([
      'src/größe.ts',
      'src/grxxöe.ts',
      'src/größe.ts',
    ]);
  });
});

test('callers who ask and hang up at once leave nothing open', async () => {
  server = await startServer();
  const { port, url } = server;
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      socket.write(sized('keep-alive'));
      socket.destroy();
    }),
  );
  await wait(50);
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('router_http_requests_in_flight 1\n');
});
