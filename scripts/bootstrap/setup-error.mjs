/** A set-up problem that a person can mend: one line what, one line what to do. */
export class SetupError extends Error {
  constructor(message, hint = '') {
    super(message);
    this.name = 'SetupError';
    this.hint = hint;
  }
}
