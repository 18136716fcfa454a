import { hasIntrospection, literalText } from './literal-text.ts';
import {
  introspectiveAttributes,
  knownLibraries,
  pathReads,
  pathWrites,
  safeModules,
  safeOsMembers,
  safePathMembers,
  unsafeBuiltins,
  unsafeMembers,
  unsafeModules,
  watchedRoots,
} from './module-policy.ts';
import { type NameOrigins, originOf } from './name-origins.ts';
import { isPartOf, rootOf } from './origin-parts.ts';
import { PythonFindings } from './python-finding.ts';
import type {
  Argument,
  Assignment,
  Attribute,
  Call,
  Expression,
  ImportFromStatement,
  ImportStatement,
  Name,
  PythonNode,
  Subscript,
} from './syntax-tree.ts';

const builtinMessages = {
  'dynamic-code': 'runs text as code',
  'file-access': 'opens a file',
  'reads-input': 'waits for input that never comes',
} as const;

type Concern = 'member-by-name' | 'members-by-name' | 'log' | 'database' | 'archive' | 'members';

/** Functions whose arguments are looked at, and what for. */
const watchedCalls: ReadonlyMap<string, Concern> = /* @__PURE__ */ new Map<string, Concern>([
  ['getattr', 'member-by-name'],
  ['setattr', 'member-by-name'],
  ['delattr', 'member-by-name'],
  ['hasattr', 'member-by-name'],
  ['operator.attrgetter', 'members-by-name'],
  ['operator.methodcaller', 'members-by-name'],
  ['logging.basicConfig', 'log'],
  ['sqlite3.connect', 'database'],
  ['tarfile.open', 'archive'],
  ['tarfile.TarFile', 'archive'],
  ['tarfile.TarFile.open', 'archive'],
  ['zipfile.ZipFile', 'archive'],
  ['zipfile.PyZipFile', 'archive'],
  ['vars', 'members'],
]);
const formatting: ReadonlySet<string> = /* @__PURE__ */ new Set(['format', 'format_map']);

/** Modules that may be used by their members alone. */
const wholeModules: ReadonlySet<string> = /* @__PURE__ */ new Set(['os', 'sys', 'io']);

/** Modules whose names nobody gives to a variable. */
const impliedModules =
  /^(?:os|subprocess|shutil|socket|ctypes|pickle|multiprocessing|importlib|pathlib|glob|tempfile|shelve|marshal|urllib)\./;

/** Reports whatever reaches beyond pure computation: imports, built-in functions, members, introspection, files. */
export class EffectJudge {
  readonly findings = new PythonFindings();
  readonly #nodes: readonly PythonNode[];
  readonly #origins: NameOrigins;
  #usesPathlib = false;
  /** One of {@link wholeModules} has a name of its own. */
  #importsWhole = false;
  /** Names and attributes that stand at the head of a longer chain, which is judged as a whole. */
  readonly #heads = new Set<PythonNode>();

  constructor(nodes: readonly PythonNode[], origins: NameOrigins) {
    this.#nodes = nodes;
    this.#origins = origins;
    for (const origin of origins.imported) {
      this.#usesPathlib ||= origin.startsWith('pathlib');
      this.#importsWhole ||= wholeModules.has(origin);
    }
  }

  judgeImport({ names }: ImportStatement): void {
    for (const { name } of names) this.judgeModule(name);
  }

  judgeAssignment({ targets, value }: Assignment): void {
    if (!this.#importsWhole || (value.type !== 'Name' && value.type !== 'Attribute')) return;
    if (targets.some(({ type }) => type === 'Name')) this.#heads.add(value);
  }

  judgeModule(name: string): void {
    const root = name.split('.', 1)[0]!;
    if (unsafeModules.has(name) || (unsafeModules.has(root) && !safeModules.has(name)))
      this.findings.add('unsafe-import', `The module ${name} reaches beyond computation.`);
    else if (safeModules.has(name) || (safeModules.has(root) && root !== 'os' && root !== 'urllib')) return;
    else if (knownLibraries.has(root))
      this.findings.add(
        'third-party-import',
        `The module ${root} is not part of the sandbox's standard library.`,
        'warn',
      );
    else
      this.findings.add('unknown-import', `The module ${name} is not part of the standard library.`, 'warn');
  }

  judgeImportFrom({ module, level, names }: ImportFromStatement): void {
    if (level > 0) {
      this.findings.add('unknown-import', 'A relative import has no package to refer to.', 'warn');
      return;
    }
    this.judgeModule(module);
    for (const { name } of names)
      if (name === '*' && (module === 'os' || module === 'os.path' || module === 'sys'))
        this.findings.add('unsafe-import', `Importing all of ${module} hides what is used.`);
      else if (name !== '*') this.#judgeMember(`${module}.${name}`);
  }

  #judgeMember(origin: string): void {
    if (!watchedRoots.has(rootOf(origin))) return;
    const plain = origin.replaceAll('()', '');
    const [root = '', member = '', third = ''] = plain.split('.');
    if (
      root === 'os' &&
      member !== '' &&
      (!safeOsMembers.has(member) || (member === 'path' && third !== '' && !safePathMembers.has(third)))
    )
      this.findings.add('unsafe-member', `${plain} touches the system.`);
    else if ((root === 'posixpath' || root === 'ntpath') && member !== '' && !safePathMembers.has(member))
      this.findings.add('unsafe-member', `${plain} touches the file system.`);
    else if (
      unsafeMembers.has(plain) ||
      unsafeMembers.has(`${root}.${member}`) ||
      unsafeMembers.has(`${root}.${member}.${third}`)
    )
      this.findings.add('unsafe-member', `${plain} reaches beyond computation.`);
    else if (unsafeModules.has(root) || unsafeModules.has(`${root}.${member}`))
      this.findings.add('unsafe-import', `The module ${root} reaches beyond computation.`);
    else if (plain.startsWith('sys.stdin'))
      this.findings.add('reads-input', 'sys.stdin waits for input that never comes.');
  }

  /** `origin` is that of the attribute. */
  judgeAttribute(node: Attribute, origin: string | undefined): void {
    if (this.#importsWhole) this.#heads.add(node.object);
    if (introspectiveAttributes.has(node.name) && !this.#isOwnRegistry(node) && !this.#readsCode(node))
      this.findings.add('introspection', `The attribute ${node.name} leads to the interpreter's inside.`);
    if (
      this.#usesPathlib &&
      (pathWrites.has(node.name) || pathReads.has(node.name)) &&
      this.#isPathLike(node.object)
    )
      this.findings.add(
        'file-access',
        `${node.name}() of a path ${pathWrites.has(node.name) ? 'changes' : 'reads'} the file system.`,
      );
    if (origin === undefined) return;
    if (this.#isImported(origin)) this.#judgeMember(origin);
    if (/^(?:builtins|__builtins__|__builtin__)\./.test(origin))
      this.findings.add('introspection', 'The built-in functions are reached by a detour.');
  }

  /** A path is whatever may come from `pathlib`: unknown objects count when pathlib is in use. */
  #isPathLike(object: Expression): boolean {
    const origin = originOf(object, this.#origins);
    if (origin !== undefined) return origin.startsWith('pathlib');
    return object.type === 'Name' || object.type === 'Attribute' || object.type === 'Subscript';
  }

  #isImported(origin: string): boolean {
    for (const known of this.#origins.imported) if (isPartOf(origin, known)) return true;
    // A module that nobody imported is still that module where the program is run behind another's imports.
    return impliedModules.test(origin);
  }

  /** `Plugin.__subclasses__()` of a class of the program itself lists its plug-ins. */
  #isOwnRegistry({ name, object }: Attribute): boolean {
    return (
      name === '__subclasses__' &&
      object.type === 'Name' &&
      (this.#origins.classes.has(object.id) || object.id === 'cls')
    );
  }

  /** `f.__code__.co_varnames` only reads. */
  #readsCode(node: Attribute): boolean {
    if (node.name !== '__code__') return false;
    return this.#nodes.some(
      (inner) => inner.type === 'Attribute' && inner.object === node && inner.name.startsWith('co_'),
    );
  }

  judgeName(node: Name): void {
    const { id } = node;
    if (id === '__builtins__' || id === '__loader__' || id === '__spec__') {
      this.findings.add('introspection', `${id} leads to the interpreter's inside.`);
      return;
    }
    const alias = this.#origins.aliases.get(id);
    const origin = alias ?? (this.#origins.own.has(id) ? undefined : id);
    if (origin === undefined) return;
    const kind = unsafeBuiltins.get(origin);
    if (kind !== undefined) {
      this.findings.add(kind, `${origin}() ${builtinMessages[kind]}.`);
    } else if (alias !== undefined) {
      this.#judgeMember(alias);
      if (!this.#heads.has(node) && wholeModules.has(alias))
        this.findings.add('unsafe-member', `The module ${alias} is handed around as a value.`);
    }
  }

  /** `origin` is that of what is called. */
  judgeCall({ callee, arguments: list }: Call, origin: string | undefined): void {
    if (callee.type === 'Attribute' && formatting.has(callee.name) && hasIntrospection(callee.object))
      this.findings.add('introspection', "A format string leads to the interpreter's inside.");
    const concern = origin === undefined ? undefined : watchedCalls.get(origin);
    if (origin === undefined || concern === undefined) return;
    const [first] = list;
    switch (concern) {
      case 'member-by-name':
        this.#judgeReflection(origin, list);
        break;
      case 'members-by-name':
        if (list.some(({ value }) => hasIntrospection(value)))
          this.findings.add('introspection', `${origin} leads to the interpreter's inside.`);
        break;
      case 'log':
        if (list.some(({ name }) => name === 'filename'))
          this.findings.add('file-access', 'The log goes to a file.');
        break;
      case 'database':
        if (!isText(first, ':memory:'))
          this.findings.add('file-access', 'The database is a file; :memory: is none.');
        break;
      case 'archive':
        if (namesFile(first)) this.findings.add('file-access', `${origin} opens an archive by its name.`);
        break;
      case 'members': {
        const object = first && originOf(first.value, this.#origins);
        if (object && this.#isImported(object)) this.findings.add('introspection', 'vars() opens a module.');
      }
    }
  }

  #judgeReflection(name: string, list: readonly Argument[]): void {
    const [object, member] = list;
    const origin = object && originOf(object.value, this.#origins);
    if (
      origin !== undefined &&
      (this.#isImported(origin) || origin === '__builtins__') &&
      !this.#isPlainMember(origin, member?.value)
    )
      this.findings.add('introspection', `${name}() picks a member of a module at run time.`);
    if (member && hasIntrospection(member.value))
      this.findings.add('introspection', `${name}() leads to the interpreter's inside.`);
    else if (member && member.value.type !== 'Constant' && /_/.test(literalText(member.value)))
      this.findings.add('introspection', `${name}() assembles a hidden name.`);
  }

  /** `getattr(math, 'sqrt')` is `math.sqrt`. */
  #isPlainMember(origin: string, member: Expression | undefined): boolean {
    if (member?.type !== 'Constant' || member.kind !== 'string')
      return (
        safeModules.has(origin) && !['os', 'sys', 'io', 'types', 'inspect', 'asyncio', 'gc'].includes(origin)
      );
    this.#judgeMember(`${origin}.${member.value}`);
    return true;
  }

  judgeSubscript({ object, index }: Subscript): void {
    const origin = originOf(object, this.#origins);
    if (origin === 'globals()' || origin === 'locals()' || origin === 'vars()' || hasIntrospection(index))
      this.findings.add('introspection', `${origin ?? 'A subscript'} picks a hidden name at run time.`);
  }
}

/** An archive in memory is passed as an object, one on the disk by a text. */
function namesFile(argument: Argument | undefined): boolean {
  if (argument === undefined || argument.name === 'fileobj') return false;
  return argument.value.type === 'Constant' || argument.value.type === 'FString';
}

function isText(argument: Argument | undefined, text: string): boolean {
  return argument?.value.type === 'Constant' && argument.value.value === text;
}
