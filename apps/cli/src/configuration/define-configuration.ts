import type { Configuration } from './configuration.ts';

/** Gives `router.config.ts` its types: `export default defineConfiguration({ accept: 5000 })`. */
export function defineConfiguration(configuration: Configuration): Configuration {
  return configuration;
}
