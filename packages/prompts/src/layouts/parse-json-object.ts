import { undecodable } from './decoded-output.ts';

/** A JSON object from a model's text. @throws RouterError `prompts/undecodable-output` */
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
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw undecodable(layoutId, 'not a JSON object');
}
