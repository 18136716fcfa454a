/** Bytes as base64 text, in pieces that `String.fromCharCode` can take. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x6000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x6000));
  return btoa(text);
}

/** Decoded in pieces, whole groups of four letters each: all at once would hold the bytes three times. */
const pieceLength = 0x10000;

export function fromBase64(text: string): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let end = 0;
  for (let at = 0; at < text.length; at += pieceLength) {
    const decoded = atob(text.slice(at, at + pieceLength));
    for (let i = 0; i < decoded.length; i++) bytes[end++] = decoded.charCodeAt(i);
  }
  return bytes;
}
