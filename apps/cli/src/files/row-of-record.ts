/** A record of the `rows` template as the training row that it was written from. The validator judges what comes out. */
export function rowOfRecord(record: Readonly<Record<string, unknown>>): unknown {
  const { user_query, status, tool, thought, final_answer, context, meta } = record;
  const call = { tool_name: tool, arguments: parsed(record.arguments) };
  return {
    user_query,
    ...(context !== undefined && { context: parsed(context) }),
    output:
      status === 'complete'
        ? { status, final_answer }
        : { status, ...(thought !== undefined && { thought }), tool_use: call },
    ...(meta !== undefined && { meta: parsed(meta) }),
  };
}

/** JSON inside a text, as Parquet wants it; anything else is left for the validator to refuse. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/**
 * A value read from a file as a training row: a record of the `rows` template, as released sets hold them, is turned
 * back into its row; anything else stays as it is.
 */
export function trainingRowOf(value: Readonly<Record<string, unknown>>): unknown {
  const isRecord = 'status' in value && 'tool' in value && 'user_query' in value && !('output' in value);
  return isRecord ? rowOfRecord(value) : value;
}
