import { backendApi } from './groups/backend-api.ts';
import { commerce } from './groups/commerce.ts';
import { dataEngineering } from './groups/data-engineering.ts';
import { databases } from './groups/databases.ts';
import { education } from './groups/education.ts';
import { embedded } from './groups/embedded.ts';
import { energy } from './groups/energy.ts';
import { games } from './groups/games.ts';
import { healthcare } from './groups/healthcare.ts';
import { identity } from './groups/identity.ts';
import { infrastructure } from './groups/infrastructure.ts';
import { logistics } from './groups/logistics.ts';
import { machineLearning } from './groups/machine-learning.ts';
import { mainframe } from './groups/mainframe.ts';
import { media } from './groups/media.ts';
import { messaging } from './groups/messaging.ts';
import { mobile } from './groups/mobile.ts';
import { payments } from './groups/payments.ts';
import { peopleOps } from './groups/people-ops.ts';
import { systems } from './groups/systems.ts';
import { testing } from './groups/testing.ts';
import { trading } from './groups/trading.ts';
import { webFrontend } from './groups/web-frontend.ts';
import type { Lexicon } from './lexicon.ts';

/** Every group of domains. Adding one is adding a file to `groups/` and naming it here. */
export const lexicons: readonly Lexicon[] = [
  payments,
  identity,
  webFrontend,
  mobile,
  backendApi,
  commerce,
  dataEngineering,
  machineLearning,
  infrastructure,
  databases,
  games,
  embedded,
  systems,
  mainframe,
  trading,
  healthcare,
  logistics,
  media,
  messaging,
  education,
  peopleOps,
  energy,
  testing,
];
