import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RouterError } from '@router/schemas';
import { type Configuration, configurationSchema } from './configuration.ts';

const usualFiles = ['router.config.ts', 'router.config.mjs', 'router.config.js', 'router.config.json'];

/**
 * Reads the configuration: the named file, else the usual one of the working directory, else nothing.
 * TypeScript is loaded by Node itself.
 * @throws RouterError `cli/invalid-configuration` naming file, field and what was expected.
 */
export async function loadConfiguration(
  named: string | undefined,
  workingDirectory: string,
): Promise<Configuration> {
  const file = named
    ? resolve(workingDirectory, named)
    : usualFiles.map((name) => resolve(workingDirectory, name)).find((path) => existsSync(path));
  if (file === undefined) return {};
  if (!existsSync(file))
    throw new RouterError({
      code: 'cli/invalid-configuration',
      kind: 'usage',
      message: `${named} does not exist: expected a configuration file.`,
      hint: 'Check the path after --config, or make one with router init.',
    });
  const parsed = configurationSchema.safeParse(await readValue(file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RouterError({
    code: 'cli/invalid-configuration',
    kind: 'usage',
    message: `${named ?? file}: ${issue?.path.join('.') || 'the default export'}: ${issue?.message}.`,
    hint: 'Mend the field; router init writes a configuration with every field explained.',
    cause: parsed.error,
  });
}

async function readValue(file: string): Promise<unknown> {
  try {
    if (file.endsWith('.json')) return JSON.parse(readFileSync(file, 'utf8'));
    const loaded = (await import(pathToFileURL(file).href)) as { default?: unknown };
    return loaded.default;
  } catch (error) {
    throw new RouterError({
      code: 'cli/invalid-configuration',
      kind: 'usage',
      message: `${file} cannot be loaded: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}.`,
      hint:
        (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND'
          ? 'Install that package beside the file, or do without the import: a configuration can be plain objects.'
          : 'Mend the file so that it parses and its default export is a configuration.',
      cause: error,
    });
  }
}
