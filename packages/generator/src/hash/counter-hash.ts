/**
 * A counter-based random number: an unsigned 32-bit integer that depends on its arguments alone, so the
 * draw for row 4 000 needs no draws before it. FNV-1a over the stream's name, then the MurmurHash3 finaliser
 * (Appleby, public domain) over seed and counters.
 */
export function counterHash(seed: number, stream: string, ...counters: readonly number[]): number {
  let state = streamHash(stream) ^ finalise(seed | 0) ^ Math.trunc(seed / 0x1_0000_0000);
  for (const counter of counters) state = finalise((Math.imul(state, 0x9e37_79b1) + counter) | 0);
  return finalise(state) >>> 0;
}

const streams = new Map<string, number>();

function streamHash(stream: string): number {
  const known = streams.get(stream);
  if (known !== undefined) return known;
  let state = 0x811c_9dc5;
  for (let index = 0; index < stream.length; index += 1)
    state = Math.imul(state ^ stream.charCodeAt(index), 0x0100_0193);
  if (streams.size < 1000) streams.set(stream, state);
  return state;
}

function finalise(value: number): number {
  let state = value ^ (value >>> 16);
  state = Math.imul(state, 0x85eb_ca6b);
  state ^= state >>> 13;
  state = Math.imul(state, 0xc2b2_ae35);
  return state ^ (state >>> 16);
}
