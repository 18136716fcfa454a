/** An abort signal that follows another one and is made only when somebody reads it. */
export class LazyAbort {
  #controller: AbortController | undefined;
  readonly #parent: AbortSignal | undefined;
  readonly #follow = () => this.abort(this.#parent?.reason);

  constructor(parent: AbortSignal | undefined) {
    this.#parent = parent;
  }

  get signal(): AbortSignal {
    if (!this.#controller) {
      this.#controller = new AbortController();
      if (this.#parent?.aborted) this.#controller.abort(this.#parent.reason);
      else this.#parent?.addEventListener('abort', this.#follow, { once: true });
    }
    return this.#controller.signal;
  }

  abort(reason: unknown): void {
    this.#controller?.abort(reason);
  }

  release(): void {
    this.#parent?.removeEventListener('abort', this.#follow);
  }
}
