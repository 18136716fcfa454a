/** Thrown inside the parser only; `parsePython` turns it into data. */
export class PythonSyntaxError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}
