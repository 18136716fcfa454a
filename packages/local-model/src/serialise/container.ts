import { checksum } from './checksum.ts';
import { invalidWeights } from './invalid-weights.ts';

/**
 * The file: `SRLM`, format version (u16), section count (u16), sections (4-letter tag, u32 length, bytes),
 * checksum of everything before it (u32). Little endian.
 */
const magic = 0x4d4c5253;
export const formatVersion = 1;
const headerSize = 8;

export type Sections = ReadonlyMap<string, Uint8Array>;

export function writeContainer(sections: Sections): Uint8Array {
  let size = headerSize + 4;
  for (const bytes of sections.values()) size += 8 + bytes.length;
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  view.setUint32(0, magic, true);
  view.setUint16(4, formatVersion, true);
  view.setUint16(6, sections.size, true);
  let at = headerSize;
  for (const [tag, bytes] of sections) {
    for (let i = 0; i < 4; i++) file[at + i] = tag.charCodeAt(i);
    view.setUint32(at + 4, bytes.length, true);
    file.set(bytes, at + 8);
    at += 8 + bytes.length;
  }
  view.setUint32(at, checksum(file.subarray(0, at)), true);
  return file;
}

/** @throws RouterError `local-model/invalid-weights` */
export function readContainer(file: Uint8Array): Sections {
  if (file.length < headerSize + 4)
    throw invalidWeights(`expected at least ${headerSize + 4} bytes, received ${file.length}`);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== magic) throw invalidWeights('they do not begin with SRLM');
  const version = view.getUint16(4, true);
  if (version !== formatVersion)
    throw invalidWeights(
      `format version ${version}, expected ${formatVersion}`,
      'Use the package version that wrote them, or train again.',
    );
  const end = file.length - 4;
  if (view.getUint32(end, true) !== checksum(file.subarray(0, end)))
    throw invalidWeights('the checksum does not match');
  const sections = new Map<string, Uint8Array>();
  let at = headerSize;
  for (let left = view.getUint16(6, true); left > 0; left--) {
    if (at + 8 > end) throw invalidWeights('a section header runs past the end');
    const tag = String.fromCharCode(...file.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    if (length > end - at - 8) throw invalidWeights(`section ${JSON.stringify(tag)} runs past the end`);
    if (sections.has(tag)) throw invalidWeights(`section ${JSON.stringify(tag)} stands twice`);
    sections.set(tag, file.subarray(at + 8, at + 8 + length));
    at += 8 + length;
  }
  if (at !== end) throw invalidWeights('bytes are left over after the last section');
  return sections;
}
