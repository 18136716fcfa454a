/** The longest line that is read, in bytes: 16 MiB. A contract-abiding row stays under 2 MiB. */
export const defaultMaxLineBytes = 16 * 1024 * 1024;

/** The deepest nesting of a row. The contract needs 6 levels; recursive consumers are safe at this depth. */
export const defaultMaxDepth = 128;

/** No option raises the depth above this, since values are walked recursively. */
export const largestMaxDepth = 1000;
