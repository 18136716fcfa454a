/** One line of a file, its line break removed. */
export interface ByteLine {
  /** 1-based. */
  number: number;
  /** Empty for a line above the limit. Valid until the next line is asked for. */
  bytes: Uint8Array;
  /** Length in bytes. */
  length: number;
  tooLong: boolean;
}

const lineFeed = 0x0a;

/**
 * Cuts chunks at line feeds. Keeps at most one line and the limit in memory: what goes beyond it is counted and
 * dropped up to the next line break. The part behind the last line break is a line of its own if it is not empty.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxLineBytes: number,
): AsyncGenerator<ByteLine[]> {
  let pending: Uint8Array[] = [];
  let pendingLength = 0;
  let number = 0;

  const finishLine = (tail: Uint8Array): ByteLine => {
    number++;
    const length = pendingLength + tail.length;
    const tooLong = length > maxLineBytes;
    const bytes = tooLong
      ? new Uint8Array()
      : pending.length === 0
        ? tail
        : Buffer.concat([...pending, tail]);
    pending = [];
    pendingLength = 0;
    return { number, bytes, length, tooLong };
  };

  for await (const chunk of chunks) {
    const lines: ByteLine[] = [];
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(lineFeed, start);
      if (end === -1) break;
      lines.push(finishLine(chunk.subarray(start, end)));
      start = end + 1;
    }
    if (start < chunk.length) {
      pendingLength += chunk.length - start;
      // A copy: the source may use its buffer again.
      if (pendingLength <= maxLineBytes) pending.push(Uint8Array.from(chunk.subarray(start)));
      else pending = [];
    }
    if (lines.length > 0) yield lines;
  }
  if (pendingLength > 0) yield [finishLine(new Uint8Array())];
}
