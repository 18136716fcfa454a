import { loadPeer as load, versionOf } from './npm-peer.ts';

export type Classify = (text: string) => string | undefined | Promise<string | undefined>;

/** A classifier of texts from npm, as every comparison of this repository prepares and trains it. */
export interface NpmClassifier {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  train(rows: readonly { readonly text: string; readonly label: string }[]): Classify | Promise<Classify>;
}

/** Two naive Bayes classifiers and a neural one. */
export const npmClassifiers: readonly NpmClassifier[] = [
  {
    id: 'wink',
    name: 'wink-naive-bayes-text-classifier',
    version: versionOf('wink-naive-bayes-text-classifier'),
    train(rows) {
      const { string, tokens } = load('wink-nlp-utils');
      const classifier = load('wink-naive-bayes-text-classifier')();
      // Stop words stay: without them it loses four points on CLINC150 and one on BANKING77.
      classifier.definePrepTasks([
        string.lowerCase,
        string.tokenize0,
        tokens.stem,
        tokens.propagateNegations,
      ]);
      classifier.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
      for (const { text, label } of rows) classifier.learn(text, label);
      classifier.consolidate();
      return (text) => classifier.predict(text);
    },
  },
  {
    id: 'natural',
    name: 'natural (BayesClassifier)',
    version: versionOf('natural'),
    train(rows) {
      const classifier = new (load('natural').BayesClassifier)();
      for (const { text, label } of rows) classifier.addDocument(text, label);
      classifier.train();
      return (text) => classifier.classify(text);
    },
  },
  {
    id: 'node-nlp',
    name: 'node-nlp (NlpManager)',
    version: versionOf('node-nlp'),
    async train(rows) {
      const { NlpManager } = load('node-nlp');
      const manager = new NlpManager({
        languages: ['en'],
        forceNER: false,
        autoSave: false,
        nlu: { log: false },
      });
      for (const { text, label } of rows) manager.addDocument('en', text, label);
      await manager.train();
      // Its own choice below a score of 0.5 is "None", which is no label here: the best of its intents counts.
      return async (text) => {
        const { classifications } = await manager.process('en', text);
        return classifications.find(({ intent }: { intent: string }) => intent !== 'None')?.intent;
      };
    },
  },
];
