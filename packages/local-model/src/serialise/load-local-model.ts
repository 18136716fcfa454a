import { type CodingAgentToolset, codingAgentToolset, type Toolset } from '@router/schemas';
import { termModelBits } from '../arguments/search/term-features.ts';
import { plainCallFeatures } from '../calibration/call-features.ts';
import { columnCount, layOutHeads } from '../classifier/head.ts';
import { indexBuckets } from '../features/bucket-index.ts';
import { routerFeatureBits } from '../features/router-features.ts';
import { createLocalModel, type LocalModel } from '../model/create-local-model.ts';
import { toolHeadName } from '../model/head-plan.ts';
import { codeVersion } from '../model/provenance.ts';
import { readContainer, type Sections } from './container.ts';
import { invalidWeights } from './invalid-weights.ts';
import { type ModelHeader, modelHeaderSchema } from './model-header.ts';

/**
 * Reads a model that `serializeLocalModel` wrote. The bytes are copied.
 * @param options.toolset The toolset that it was trained for. Default: the coding agent's.
 * @throws RouterError `local-model/invalid-weights` for damaged, foreign or mismatched bytes.
 */
export function loadLocalModel(bytes: Uint8Array): LocalModel<CodingAgentToolset>;
export function loadLocalModel<Set extends Toolset>(
  bytes: Uint8Array,
  options: { toolset: Set },
): LocalModel<Set>;
export function loadLocalModel(
  bytes: Uint8Array,
  { toolset = codingAgentToolset as Toolset } = {},
): LocalModel {
  return readLocalModel(new Uint8Array(bytes), toolset);
}

/** As {@link loadLocalModel}, for bytes that nobody else writes to: the model's tables are views of them. */
export function readLocalModel<Set extends Toolset>(bytes: Uint8Array, toolset: Set): LocalModel<Set> {
  const sections = readContainer(bytes);
  const header = readHeader(section(sections, 'HEAD'));
  checkToolset(header, toolset);
  const heads = layOutHeads(header.heads);
  const columns = columnCount(heads);
  const buckets = indexBuckets(section(sections, 'BUCK', 2 ** header.bits / 8));
  const features = buckets.count + (header.encoder?.dimensions ?? 0);
  const weights = section(sections, 'WGHT', features * columns);
  for (const [name, list, wanted] of [
    ['scales', header.scales, columns],
    ['bias', header.bias, columns],
    ['calibration bias', header.calibration.bias, heads[0]!.labels.length],
  ] as const)
    if (list.length !== wanted) throw invalidWeights(`${list.length} ${name} for ${wanted} columns`);
  const calls = header.calibration.call.length;
  if (calls > 0 && (calls < plainCallFeatures || calls > plainCallFeatures + columns))
    throw invalidWeights(`${calls} call weights for ${columns} columns`);
  return createLocalModel({
    toolset,
    heads,
    ...(header.encoder && { encoder: header.encoder }),
    vocabulary: {
      bits: header.bits,
      buckets,
      weights: section(sections, 'RARE', buckets.count),
      unknownWeight: header.unknown_weight,
    },
    layer: {
      columns,
      weights: asSigned(weights),
      scales: Float32Array.from(header.scales),
      bias: Float32Array.from(header.bias),
    },
    terms: {
      weights: asSigned(section(sections, 'TERM', 2 ** termModelBits)),
      scale: header.term_scale,
    },
    calibration: header.calibration,
    provenance: header.provenance,
  });
}

function asSigned({ buffer, byteOffset, length }: Uint8Array): Int8Array {
  return new Int8Array(buffer, byteOffset, length);
}

function section(sections: Sections, tag: string, length?: number): Uint8Array {
  const found = sections.get(tag);
  if (!found) throw invalidWeights(`section ${tag} is missing`);
  if (length !== undefined && found.length !== length)
    throw invalidWeights(`section ${tag} has ${found.length} bytes, expected ${length}`);
  return found;
}

function readHeader(bytes: Uint8Array): ModelHeader {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw invalidWeights('the header is no JSON');
  }
  const parsed = modelHeaderSchema.safeParse(json);
  if (!parsed.success)
    throw invalidWeights(
      `the header's ${parsed.error.issues[0]?.path.join('.') ?? ''} is wrong: ${parsed.error.issues[0]?.message}`,
    );
  const { data } = parsed;
  if (data.provenance.code_version !== codeVersion)
    throw invalidWeights(
      `they were made by code version ${data.provenance.code_version}, this is ${codeVersion}`,
      'Train again with this version.',
    );
  if (data.bits !== routerFeatureBits)
    throw invalidWeights(`2^${data.bits} buckets, expected 2^${routerFeatureBits}`);
  if (data.heads[0]?.name !== toolHeadName) throw invalidWeights('the first head is not the tool head');
  return data;
}

/** The tool head must name the toolset's tools in their order, and one label more. */
function checkToolset({ heads }: ModelHeader, toolset: Toolset): void {
  const trained = heads[0]!.labels.slice(0, -1).join(', ');
  const given = toolset.tools.map(({ name }) => name).join(', ');
  if (trained !== given)
    throw invalidWeights(
      `they were trained for the tools ${trained}, the toolset has ${given}`,
      'Pass the toolset that the model was trained for, or train again.',
    );
}
