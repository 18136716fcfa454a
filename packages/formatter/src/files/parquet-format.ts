import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { atomicPath } from './atomic-path.ts';
import type { Column } from './column.ts';
import { parquetSchema } from './parquet-schema.ts';
import type { FileFormat, RecordSink } from './record-sink.ts';
import { wellFormedJson } from './well-formed-json.ts';

/** Rows a group: what is held in memory at a time, and what a viewer reads to show the first page. */
const defaultRowGroupSize = 2000;

/** Parquet, compressed with Snappy: nested types as they are, `json` columns as text. */
export const parquetFormat: FileFormat = {
  id: 'parquet',
  open: (path, columns) => openParquet(path, columns, defaultRowGroupSize),
};

/** A Parquet file whose groups have that many rows. */
export async function openParquet(
  path: string,
  columns: readonly Column[],
  rowGroupSize: number,
): Promise<RecordSink> {
  const place = await atomicPath(path);
  const writer = new ParquetWriter({
    writer: fileWriter(place.temporary),
    schema: parquetSchema(columns),
    // Bounds of long texts serve no filter and cost a fifth of the time.
    statistics: false,
    createdBy: 'router-formatter',
  });
  let group: Readonly<Record<string, unknown>>[] = [];
  const flush = async () => {
    const columnData = columns.map(({ name, type }) => ({
      name,
      data: group.map((record) => (type === 'json' ? wellFormedJson(record[name]) : record[name])),
    }));
    const rows = group.length;
    group = [];
    await writer.write({ columnData, rowGroupSize: Math.max(rows, 1) });
  };
  return {
    write: async (record) => {
      group.push(record);
      if (group.length >= rowGroupSize) await flush();
    },
    close: async () => {
      if (group.length > 0) await flush();
      await writer.finish();
      await place.commit();
    },
    discard: () => place.discard(),
  };
}
