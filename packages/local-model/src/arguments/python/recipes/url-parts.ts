import { pythonString } from '../python-literal.ts';
import type { Recipe } from '../recipe.ts';

/** Up to the marks of the sentence that it stands in. */
const addresses = /\b(?:https?|wss?|ftp):\/\/[^\s"'`<>]*[^\s"'`<>.,;:!?)]/;
const taken =
  /\b(?:urllib|urlparse|urlsplit|parse|split|take apart|decompose|extract|port|hostname|query string|query parameters?)\b/i;

/** The parts of an address: nothing is fetched. */
export const urlParts: Recipe = ({ ask, query }) => {
  if (!taken.test(ask.text)) return undefined;
  const address = addresses.exec(query.slice(0, 2000))?.[0];
  if (!address) return undefined;
  return {
    value: `from urllib.parse import parse_qs, urlsplit\n\nparts = urlsplit(${pythonString(address)})\nprint(parts.scheme, parts.hostname, parts.port, parts.path, parse_qs(parts.query), parts.fragment)`,
    certainty: 0.8,
  };
};
