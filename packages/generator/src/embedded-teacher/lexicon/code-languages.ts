import { list } from '../grammar/list.ts';
import type { CaseStyle } from './case-words.ts';

/** How a programming language names its things and lays out its files. */
export interface CodeLanguage {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  readonly functionCase: CaseStyle;
  readonly typeCase: CaseStyle;
  readonly fileCase: CaseStyle;
  /** Folder templates: `{area}` is a part of the product. */
  readonly folders: readonly string[];
  readonly testFolder: string;
  /** What follows the file's stem in a test, before the extension; `test_` marks a prefix. */
  readonly testMark: string;
}

const language = (
  id: string,
  name: string,
  extension: string,
  cases: readonly [CaseStyle, CaseStyle, CaseStyle],
  folders: string,
  testFolder: string,
  testMark: string,
): CodeLanguage => ({
  id,
  name,
  extension,
  functionCase: cases[0],
  typeCase: cases[1],
  fileCase: cases[2],
  folders: list(folders),
  testFolder,
  testMark,
});

export const codeLanguages: readonly CodeLanguage[] = [
  language(
    'ts',
    'typescript',
    'ts',
    ['camel', 'pascal', 'kebab'],
    'src/{area}|packages/{area}/src|apps/api/src/{area}|src/modules/{area}|libs/{area}/src/lib|server/{area}',
    'tests',
    '.test',
  ),
  language(
    'tsx',
    'react',
    'tsx',
    ['camel', 'pascal', 'pascal'],
    'src/components/{area}|apps/web/src/{area}|web/src/pages/{area}|src/features/{area}|app/({area})',
    'src/__tests__',
    '.test',
  ),
  language(
    'js',
    'javascript',
    'js',
    ['camel', 'pascal', 'camel'],
    'src/{area}|lib/{area}|routes/{area}|public/js/{area}|functions/{area}',
    'test',
    '.spec',
  ),
  language(
    'py',
    'python',
    'py',
    ['snake', 'pascal', 'snake'],
    'src/{area}|app/{area}|{area}|services/{area}|backend/{area}/core|pipelines/{area}',
    'tests',
    'test_',
  ),
  language(
    'go',
    'go',
    'go',
    ['camel', 'pascal', 'snake'],
    'internal/{area}|pkg/{area}|cmd/{area}|services/{area}/internal',
    'internal',
    '_test',
  ),
  language(
    'java',
    'java',
    'java',
    ['camel', 'pascal', 'pascal'],
    'src/main/java/com/acme/{area}|{area}-service/src/main/java/io/nordwind/{area}|core/src/main/java/org/{area}',
    'src/test/java',
    'Test',
  ),
  language(
    'kt',
    'kotlin',
    'kt',
    ['camel', 'pascal', 'pascal'],
    'app/src/main/java/com/acme/{area}|src/main/kotlin/{area}|feature/{area}/src/main/kotlin',
    'src/test/kotlin',
    'Test',
  ),
  language(
    'rb',
    'ruby',
    'rb',
    ['snake', 'pascal', 'snake'],
    'app/models|app/services/{area}|lib/{area}|app/controllers/{area}|app/jobs',
    'spec',
    '_spec',
  ),
  language(
    'rs',
    'rust',
    'rs',
    ['snake', 'pascal', 'snake'],
    'src/{area}|crates/{area}/src|src/bin|crates/{area}-core/src',
    'tests',
    '_test',
  ),
  language(
    'cs',
    'c#',
    'cs',
    ['pascal', 'pascal', 'pascal'],
    'src/Acme.{area}|{area}.Api/Controllers|src/{area}/Handlers|Services/{area}',
    'tests',
    'Tests',
  ),
  language(
    'php',
    'php',
    'php',
    ['camel', 'pascal', 'pascal'],
    'app/Http/Controllers|src/{area}|app/Services/{area}|modules/{area}/src',
    'tests/Feature',
    'Test',
  ),
  language(
    'swift',
    'swift',
    'swift',
    ['camel', 'pascal', 'pascal'],
    'ios/App/{area}|Sources/{area}|App/Features/{area}',
    'Tests',
    'Tests',
  ),
  language(
    'dart',
    'dart',
    'dart',
    ['camel', 'pascal', 'snake'],
    'lib/{area}|lib/src/{area}|lib/features/{area}',
    'test',
    '_test',
  ),
  language(
    'c',
    'c',
    'c',
    ['snake', 'snake', 'snake'],
    'drivers/{area}|src/{area}|firmware/{area}|lib/{area}',
    'tests',
    '_test',
  ),
  language(
    'cpp',
    'c++',
    'cpp',
    ['camel', 'pascal', 'snake'],
    'src/{area}|engine/{area}|modules/{area}/src',
    'tests',
    '_test',
  ),
  language('ex', 'elixir', 'ex', ['snake', 'pascal', 'snake'], 'lib/{area}|apps/{area}/lib', 'test', '_test'),
  language(
    'scala',
    'scala',
    'scala',
    ['camel', 'pascal', 'pascal'],
    'src/main/scala/{area}|jobs/{area}/src/main/scala',
    'src/test/scala',
    'Spec',
  ),
  language(
    'cbl',
    'cobol',
    'cbl',
    ['cobol', 'cobol', 'cobol'],
    'cobol|src/cobol/{area}|batch/{area}',
    'tests',
    'T',
  ),
  language(
    'sql',
    'sql',
    'sql',
    ['snake', 'snake', 'snake'],
    'db/migrations|sql/{area}|models/marts/{area}|warehouse/{area}',
    'tests',
    '_test',
  ),
  language(
    'vue',
    'vue',
    'vue',
    ['camel', 'pascal', 'pascal'],
    'src/components/{area}|src/views/{area}|resources/js/{area}',
    'tests/unit',
    '.spec',
  ),
];
