import { jsonKeptApart, libraryConfig } from '../../tsup.base.ts';

export default libraryConfig(['src/index.ts'], jsonKeptApart);
