import type { RecordTemplate } from './record-template.ts';
import type { TextTemplate } from './text-template.ts';

/** A way to write a row down: text for a trainer that reads text, a record for one that renders itself. */
export type Template = TextTemplate | RecordTemplate;
