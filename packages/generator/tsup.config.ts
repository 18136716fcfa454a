import { libraryConfig } from '../../tsup.base.ts';

export default libraryConfig([], {
  entry: { index: 'src/index.ts', 'embedded-teacher': 'src/embedded-teacher/index.ts' },
  platform: 'node',
  removeNodeProtocol: false,
});
