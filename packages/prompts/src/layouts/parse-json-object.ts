import { undecodable } from './decoded-output.ts';

/**
 * A JSON object from a model's text, each key once: of two `tool` keys a parser would silently take the last.
 * @throws RouterError `prompts/undecodable-output`
 */
export function parseJsonObject(layoutId: string, text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw undecodable(
      layoutId,
      `not JSON (${cause instanceof Error ? cause.message : String(cause)})`,
      cause,
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw undecodable(layoutId, 'not a JSON object');
  if (countMembers(value) !== countColons(text)) throw undecodable(layoutId, 'a key stands twice');
  return value as Record<string, unknown>;
}

function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((sum, item) => sum + countMembers(item), own);
}

/** Colons outside strings: one for every member that the text writes. */
function countColons(json: string): number {
  return json.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '').split(':').length - 1;
}
