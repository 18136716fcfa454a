export interface Bands {
  /** How many bands a signature is cut into. */
  bands: number;
  /** MinHash values in a band. */
  rows: number;
}

/** More hashes cost time and memory for each text; 128 keep a million texts within the budget. */
const maxHashes = 128;

/** How often a pair exactly at the threshold may be missed. More similar pairs are missed far more rarely. */
const missRate = 1e-4;

/**
 * The most selective banding that finds a pair at the threshold with probability 1 - 10^-4. A pair of similarity s
 * shares a band with probability 1 - (1 - s^rows)^bands (Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, 3.4).
 */
export function chooseBands(threshold: number): Bands {
  for (let rows = 16; rows > 1; rows--) {
    const bands = Math.max(1, Math.ceil(Math.log(missRate) / Math.log1p(-(threshold ** rows))));
    if (bands * rows <= maxHashes) return { bands, rows };
  }
  return { bands: maxHashes, rows: 1 };
}
