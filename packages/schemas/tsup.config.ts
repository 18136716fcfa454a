import { libraryConfig } from '../../tsup.base.ts';

/** `./errors` stands alone so that a program can start without zod. */
export default libraryConfig([], { entry: { index: 'src/index.ts', errors: 'src/errors/router-error.ts' } });
