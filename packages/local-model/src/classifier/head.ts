/** One decision of a model: its labels and where its columns stand in the weight matrix. */
export interface Head {
  readonly name: string;
  readonly labels: readonly string[];
  readonly offset: number;
}

/** Lays heads out side by side. */
export function layOutHeads(heads: readonly { name: string; labels: readonly string[] }[]): Head[] {
  let offset = 0;
  return heads.map(({ name, labels }) => {
    const head = { name, labels: [...labels], offset };
    offset += labels.length;
    return head;
  });
}

export function columnCount(heads: readonly Head[]): number {
  const last = heads.at(-1);
  return last ? last.offset + last.labels.length : 0;
}
