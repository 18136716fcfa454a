import { jsonKeptApart, libraryConfig } from '../../tsup.base.ts';

/** The command carries the `@router/*` libraries inside, so that one package is one version of everything. */
export default libraryConfig(['src/router.ts', 'src/index.ts'], {
  ...jsonKeptApart,
  platform: 'node',
  noExternal: [/^@router\//],
  dts: { entry: ['src/index.ts'] },
});
