/** Where and as whom the Hub is talked to. */
export interface HubConnection {
  /** `namespace/name` of the data set. */
  repo: string;
  /** A token that may write. It goes into the Authorization header and nowhere else. */
  token: string;
  /** @default 'https://huggingface.co' */
  hubUrl?: string;
  /** @default globalThis.fetch */
  fetch?: typeof globalThis.fetch;
  signal?: AbortSignal;
}
