import { libraryConfig } from '../../tsup.base.ts';

export default libraryConfig([], {
  entry: {
    index: 'src/index.ts',
    fetch: 'src/fetch/index.ts',
    mcp: 'src/mcp/index.ts',
    workers: 'src/workers/index.ts',
  },
  platform: 'node',
  removeNodeProtocol: false,
});
