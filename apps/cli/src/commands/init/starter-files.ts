/** What `router init` writes. Every field is optional; the comments say what holds without it. */
export const configurationText = `// Read by every router command. Options on the command line win over it.
export default {
  // Accepted rows to make (2000) and the seed that decides plan, split and training (7).
  accept: 2000,
  seed: 7,

  // Who writes the rows. Without this: the embedded teacher, a grammar that needs no key.
  // Keys come from the environment or from .env, never from this file.
  teachers: [
    { provider: 'embedded' },
    // { provider: 'openai', model: 'gpt-5.2', weight: 2 },
    // { provider: 'google', model: 'gemini-2.5-pro' },
    // { provider: 'google', model: 'gemini-2.5-flash', weight: 2 },
    // { provider: 'groq', model: 'llama-3.3-70b-versatile', requestsPerMinute: 30 },
    // { provider: 'openai-compatible', model: 'llama3.3', baseUrl: 'http://127.0.0.1:11434/v1' },
    // price: { input: 1.25, output: 10, asOf: '2026-11-01' } makes costs known, in USD per million tokens.
  ],

  // A toolset of your own as JSON. Without this: the coding agent's four tools.
  // toolset: './my-tools.json',

  // validation: { disable: ['quality/parroted-thought'], thresholds: { thoughtWords: 6 } },
  // dataset: { repository: 'your-name/my-router', title: 'My router', license: 'mit' },
};
`;

export const environmentText = `# Copy to .env and fill in what you have. Nothing here is needed for the embedded teacher.
OPENAI_API_KEY=
GEMINI_API_KEY=
GROQ_API_KEY=
HF_TOKEN=
`;
