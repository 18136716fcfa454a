import type { Recipe } from '../recipe.ts';
import { scanExpression } from '../scan-expression.ts';

/** Evaluates a Python expression that stands in the prose without marks: "what does round(2.5) give". */
export const expression: Recipe = ({ ask, query }) => {
  const found = scanExpression(ask.text.slice(0, 1200)) ?? scanExpression(query.slice(0, 1200));
  if (!found) return undefined;
  return { value: found.startsWith('print(') ? found : `print(${found})`, certainty: 0.8 };
};
