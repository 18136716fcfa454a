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
  // One buffer that doubles, not a list of pieces: a source may drip single bytes.
  let pending = new Uint8Array(1 << 12);
  let pendingLength = 0;
  let number = 0;

  const keep = (part: Uint8Array) => {
    const length = pendingLength + part.length;
    if (length <= maxLineBytes) {
      if (length > pending.length) {
        const larger = new Uint8Array(Math.max(length, pending.length * 2));
        larger.set(pending.subarray(0, pendingLength));
        pending = larger;
      }
      pending.set(part, pendingLength);
    }
    pendingLength = length;
  };
  const finishLine = (tail: Uint8Array): ByteLine => {
    number++;
    const length = pendingLength + tail.length;
    const tooLong = length > maxLineBytes;
    let bytes = tooLong ? new Uint8Array() : tail;
    if (!tooLong && pendingLength > 0) {
      keep(tail);
      // A copy: several lines are handed out together.
      bytes = pending.slice(0, length);
    }
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
    if (start < chunk.length) keep(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (pendingLength > 0) yield [finishLine(new Uint8Array())];
}
