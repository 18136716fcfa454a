/** The shipped weights as base64. A script module, so that no type has to be stripped from megabytes of text. */
export declare const shippedWeights: string;
