import { RouterError } from '@router/schemas';
import { describe, expect, test } from 'vitest';
import { trainTextClassifier } from './train-text-classifier.ts';

const rows = [
  'play some jazz',
  'put on a rock song',
  'i want to hear the beatles',
  'next track please',
  'turn the music up',
]
  .map((text) => ({ text, label: 'music' }))
  .concat(
    [
      'will it rain tomorrow',
      'weather in oslo',
      'how cold is it outside',
      'do i need an umbrella',
      'forecast for the weekend',
    ].map((text) => ({ text, label: 'weather' })),
    [
      'set a timer for five minutes',
      'wake me at seven',
      'remind me in an hour',
      'start a countdown',
      'alarm for monday morning',
    ].map((text) => ({ text, label: 'timer' })),
  );
const options = { width: 16, members: 1 };

describe('trainTextClassifier', () => {
  const classifier = trainTextClassifier(rows, options);

  test.each([
    ['play a song by queen', 'music'],
    ['is it going to rain in oslo', 'weather'],
    ['timer for ten minutes', 'timer'],
  ])('%s', (text, label) => {
    const found = classifier.classify(text);
    expect(found.label).toBe(label);
    expect(found.probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 9);
  });

  test('finds strange texts less familiar', () => {
    const known = classifier.classify('weather forecast for oslo').familiarity;
    expect(classifier.classify('xylophone quarrel 12').familiarity).toBeLessThan(known);
  });

  test('gives the same bytes for the same rows and seed', () => {
    expect(trainTextClassifier(rows, options).network).toEqual(classifier.network);
  });

  test('refuses rows of one label', () => {
    let error: unknown;
    try {
      trainTextClassifier([{ text: 'a', label: 'b' }]);
    } catch (caught) {
      error = caught;
    }
    expect(RouterError.isInstance(error) && error.code).toBe('local-model/too-few-labels');
  });
});
