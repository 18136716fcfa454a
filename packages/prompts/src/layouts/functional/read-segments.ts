import { unescapeMarkers } from '../../text/escape-markers.ts';
import { undecodable } from '../decoded-output.ts';

/** A marker and the text up to the next one, unescaped. */
export interface Segment {
  readonly marker: string;
  readonly text: string;
}

/** Splits functional text at its markers. @throws RouterError `prompts/undecodable-output` */
export function readSegments(text: string): Segment[] {
  const [before, ...pieces] = text.trim().split('<|');
  if (before !== '' || pieces.length === 0)
    throw undecodable('functional', 'it does not begin with a marker');
  const segments: { marker: string; text: string }[] = [];
  for (const piece of pieces) {
    const end = piece.indexOf('|>');
    if (end < 0)
      throw undecodable('functional', `a marker is not closed near ${JSON.stringify(piece.slice(0, 30))}`);
    const [name, rest] = [piece.slice(0, end), unescapeMarkers(piece.slice(end + 2))];
    const unit = /^u:(d[89a-f][0-9a-f]{2})$/.exec(name)?.[1];
    const last = segments.at(-1);
    if (unit && last) last.text += String.fromCharCode(Number.parseInt(unit, 16)) + rest;
    else segments.push({ marker: `<|${name}|>`, text: rest });
  }
  return segments;
}
