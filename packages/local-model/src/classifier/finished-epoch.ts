/** What training yields after each pass over the rows: the mean loss of a row. */
export interface FinishedEpoch {
  readonly epoch: number;
  readonly loss: number;
}
