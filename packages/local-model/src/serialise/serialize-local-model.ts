import { bucketBits } from '../features/bucket-index.ts';
import type { LocalModel } from '../model/create-local-model.ts';
import { writeContainer } from './container.ts';
import type { ModelHeader } from './model-header.ts';

/** A model as bytes: versioned, checksummed, the same bytes for the same model. Read by `loadLocalModel`. */
export function serializeLocalModel({ parts }: LocalModel): Uint8Array {
  const { vocabulary, heads, layer, terms, calibration, provenance } = parts;
  const header: ModelHeader = {
    ...(parts.encoder && { encoder: { ...parts.encoder } }),
    heads: heads.map(({ name, labels }) => ({ name, labels: [...labels] })),
    bits: vocabulary.bits,
    unknown_weight: vocabulary.unknownWeight,
    scales: [...layer.scales],
    bias: [...layer.bias],
    term_scale: terms.scale,
    calibration: {
      temperature: calibration.temperature,
      bias: [...calibration.bias],
      known: calibration.known,
      context: calibration.context,
      lapse: calibration.lapse,
      beta: { ...calibration.beta },
      alpha: calibration.alpha,
      threshold: calibration.threshold,
      call: [...calibration.call],
    },
    provenance: { ...provenance, metrics: { ...provenance.metrics } },
  };
  return writeContainer(
    new Map([
      ['HEAD', new TextEncoder().encode(JSON.stringify(header))],
      ['BUCK', bucketBits(vocabulary.buckets)],
      ['RARE', vocabulary.weights],
      ['WGHT', new Uint8Array(layer.weights.buffer, layer.weights.byteOffset, layer.weights.length)],
      ['TERM', new Uint8Array(terms.weights.buffer, terms.weights.byteOffset, terms.weights.length)],
    ]),
  );
}
