let next: Promise<void> | undefined;

/** Resolves once all that has arrived is parsed. Whoever asks in one turn of the event loop shares one timer. */
export function nextTurn(): Promise<void> {
  next ??= new Promise((resolve) => {
    setImmediate(() => {
      next = undefined;
      resolve();
    });
  });
  return next;
}
