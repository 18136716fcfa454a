/** Sampling settings sent with each request. Left out means the provider's default. */
export interface TeacherParameters {
  temperature?: number;
  topP?: number;
  maxOutputTokens?: number;
  seed?: number;
}

export interface RequestMessage {
  role: 'user' | 'assistant';
  content: string;
}

/** One whole question to a model: everything that can change its answer, hence everything that is hashed. */
export interface TeacherRequest {
  /** The AI SDK provider name, for example `openai.responses`. */
  provider: string;
  model: string;
  /** Set where one provider name stands for several servers. */
  baseUrl?: string;
  system: string;
  messages: readonly RequestMessage[];
  /** JSON Schema of the answer; absent for free text. */
  schema?: Readonly<Record<string, unknown>>;
  parameters: TeacherParameters;
  providerOptions?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Fingerprint of the prompt template. */
  fingerprint: string;
}
