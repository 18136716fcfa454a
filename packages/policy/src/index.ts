export type { QueryReading, Replacement, TextRange } from './reading/query-reading.ts';
export { readQuery } from './reading/read-query.ts';
export { type Span, type SpanKind, type SpanSource, type SymbolForm, spanKinds } from './reading/span.ts';
