import { textField } from '../rows/row-fields.ts';

/** A reason to keep rows together: rows that give the same link are never parted. */
export interface RowLink {
  kind: 'group' | 'template';
  value: string;
}

/** The boundary group (`meta.group`) and the plan template (`meta.template` or `meta.hashes.template`) of a row. */
export function rowLinks(row: object): RowLink[] {
  const group = textField(row, 'meta', 'group');
  const template = textField(row, 'meta', 'template') ?? textField(row, 'meta', 'hashes', 'template');
  return [
    ...(group === undefined ? [] : [{ kind: 'group' as const, value: group }]),
    ...(template === undefined ? [] : [{ kind: 'template' as const, value: template }]),
  ];
}
