/** Bytes as base64 text, in pieces that `String.fromCharCode` can take. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x6000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x6000));
  return btoa(text);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Decodes what {@link toBase64} wrote. `atob` would hold megabytes three times over before they are bytes. */
export function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let at = 0, end = 0; at < text.length; at += 4) {
    const group =
      (values[text.charCodeAt(at)]! << 18) |
      (values[text.charCodeAt(at + 1)]! << 12) |
      (values[text.charCodeAt(at + 2)]! << 6) |
      values[text.charCodeAt(at + 3)]!;
    // What the padding stands for lies behind the end, where writing does nothing.
    bytes[end++] = group >> 16;
    bytes[end++] = group >> 8;
    bytes[end++] = group;
  }
  return bytes;
}
