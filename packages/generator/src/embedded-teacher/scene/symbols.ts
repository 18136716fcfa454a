import { caseWords } from '../lexicon/case-words.ts';
import { typeSuffixes, verbs } from '../lexicon/common.ts';
import type { Scene } from './scene.ts';
import { drawAction, drawSetting, drawThing, drawVendor, plural } from './words.ts';

/** A function's name in the scene's language, as the code writes it: `capturePayout`, `merge_guest_cart`. */
export function drawFunctionName(scene: Scene): string {
  const { random, language } = scene;
  const phrase = random.chance(0.35)
    ? shorten(drawAction(scene))
    : `${random.pick(verbs)} ${drawThing(scene)}${random.chance(0.2) ? ` ${random.pick(qualifiers)}` : ''}`;
  return caseWords(phrase, language.functionCase);
}

/** A class or type: `RefundService`. */
export function drawTypeName(scene: Scene): string {
  const { random, language } = scene;
  if (language.typeCase !== 'pascal')
    return caseWords(`${drawThing(scene)} ${random.pick(cWords)}`, language.typeCase);
  const head = caseWords(random.chance(0.15) ? drawVendor(scene) : drawThing(scene), 'pascal');
  return head + random.pick(typeSuffixes);
}

/** A constant: `MAX_REFUND_AGE`. */
export function drawConstantName(scene: Scene): string {
  const { random } = scene;
  const phrase = random.chance(0.5)
    ? drawSetting(scene)
    : `${random.pick(constantHeads)} ${drawThing(scene)} ${random.pick(constantTails)}`;
  return caseWords(phrase, scene.language.id === 'cbl' ? 'cobol' : 'screaming');
}

/** A name that stands in code: function, method, class, constant, hook, column, copybook field. */
export function drawSymbol(scene: Scene): string {
  const { random, language } = scene;
  const draw = random.next();
  if (draw < 0.42) return drawFunctionName(scene);
  if (draw < 0.68) return drawTypeName(scene);
  if (draw < 0.8) return drawConstantName(scene);
  if (draw < 0.86 && language.typeCase === 'pascal')
    return `${drawTypeName(scene)}${language.id === 'php' || language.id === 'cpp' ? '::' : '.'}${drawFunctionName(scene)}`;
  if (draw < 0.92 && /^(tsx|ts|js|vue)$/.test(language.id))
    return `use${caseWords(drawThing(scene), 'pascal')}`;
  return caseWords(`${drawThing(scene)} ${random.pick(fieldTails)}`, random.pick(['snake', 'camel']));
}

/** The name of an environment variable. */
export function drawEnvironmentName(scene: Scene): string {
  const { random } = scene;
  return caseWords(
    random.chance(0.5)
      ? `${drawVendor(scene)} ${random.pick(environmentTails)}`
      : `${random.chance(0.3) ? 'app ' : ''}${drawSetting(scene)}`,
    'screaming',
  );
}

/** Text that stands in code or logs as it is: error codes, routes, keys, headers, imports, messages. */
export function drawLiteral(scene: Scene): { text: string; what: string } {
  const { random, language } = scene;
  const thing = drawThing(scene);
  const kebab = caseWords(thing, 'kebab');
  const snake = caseWords(thing, 'snake');
  const number = random.integer(100, 9999);
  const kinds: readonly (() => { text: string; what: string })[] = [
    () => ({ text: drawEnvironmentName(scene), what: 'environment variable' }),
    () => ({ text: drawEnvironmentName(scene), what: 'env var' }),
    () => ({ text: `${random.pick(codePrefixes)}${number}`, what: 'error code' }),
    () => ({ text: `ERR_${caseWords(thing, 'screaming')}_${random.pick(errorTails)}`, what: 'error code' }),
    () => ({
      text: `/${random.pick(['api/', 'v1/', 'v2/', 'internal/', 'api/v3/'])}${plural(kebab)}${random.pick(['', '/:id', '/search', '/{id}', '/export'])}`,
      what: 'route',
    }),
    () => ({ text: `${snake}.${random.pick(eventTails)}`, what: 'event name' }),
    () => ({
      text: `X-${caseWords(thing, 'pascal')}-${random.pick(['Id', 'Token', 'Version', 'Signature'])}`,
      what: 'header',
    }),
    () => ({ text: `${snake}_${random.pick(['enabled', 'v2', 'rollout', 'beta'])}`, what: 'feature flag' }),
    () => ({ text: `${thing} ${random.pick(messageTails)}`, what: 'message' }),
    () => ({ text: `${plural(snake)}`, what: 'table' }),
    () => ({ text: `.${kebab}__${random.pick(['title', 'body', 'icon', 'row'])}`, what: 'css class' }),
    () => ({ text: random.pick(importsOf(language.id)), what: 'import' }),
    () => ({ text: `--${kebab}`, what: 'flag' }),
    () => ({ text: `${kebab}-${random.pick(['prod', 'events', 'queue', 'cache'])}`, what: 'queue' }),
    () => ({
      text: `#${random.integer(16, 255).toString(16)}${random.integer(16, 255).toString(16)}${random.integer(16, 255).toString(16)}`,
      what: 'colour',
    }),
    () => ({ text: `TODO(${random.pick(people)})`, what: 'marker' }),
  ];
  return random.pick(kinds)();
}

/** Keeps the head of a verb phrase, so that a name stays as short as names are. */
const shorten = (phrase: string): string =>
  phrase
    .replace(/\b(the|a|an|of|to|for|after|when|that|up|on|in|from|by)\b/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 3)
    .join(' ');

const importsOf = (language: string): readonly string[] => {
  if (/^(ts|tsx|js|vue)$/.test(language))
    return [
      "from 'lodash'",
      "import dayjs from 'dayjs'",
      "require('moment')",
      "from 'axios'",
      "from '@sentry/node'",
      "from 'zod'",
    ];
  if (language === 'py')
    return [
      'import requests',
      'from datetime import timezone',
      'import boto3',
      'import pandas as pd',
      'from pydantic import BaseModel',
    ];
  if (/^(java|kt|scala)$/.test(language))
    return [
      'import java.util.Date',
      'org.slf4j.Logger',
      '@Transactional',
      'import lombok.Data',
      '@Deprecated',
    ];
  if (language === 'go')
    return ['"github.com/pkg/errors"', 'context.TODO()', 'sync.RWMutex', '//go:build integration'];
  return ['TODO: remove', 'FIXME', 'HACK', 'nolint', 'deprecated'];
};

const qualifiers = [
  'async',
  'by id',
  'for tenant',
  'batch',
  'from cache',
  'v2',
  'with retry',
  'if needed',
  'or throw',
];
const cWords = ['ctx', 'cfg', 't', 'buf', 'init', 'state', 'tbl', 'rec', 'entry'];
const constantHeads = ['max', 'min', 'default', 'initial', 'legacy', 'total'];
const constantTails = ['age', 'count', 'size', 'limit', 'timeout ms', 'retries', 'interval', 'length'];
const fieldTails = [
  'id',
  'status',
  'count',
  'created at',
  'total',
  'code',
  'type',
  'index',
  'ref',
  'flags',
  'name',
  'hash',
];
const environmentTails = [
  'api key',
  'webhook secret',
  'url',
  'region',
  'timeout',
  'bucket',
  'client id',
  'dsn',
  'host',
  'enabled',
];
const codePrefixes = [
  'E',
  'ERR-',
  'PX-',
  'ORA-0',
  'TS',
  'APP-',
  'SQLSTATE ',
  'CS',
  'W',
  'HTTP_',
  'LNK',
  'S0C',
];
const errorTails = ['NOT_FOUND', 'INVALID', 'EXPIRED', 'CONFLICT', 'TIMEOUT', 'LOCKED'];
const eventTails = ['created', 'updated', 'expired', 'failed', 'deleted', 'synced', 'requested'];
const messageTails = [
  'could not be loaded',
  'not found',
  'is already locked',
  'must not be empty',
  'has expired',
  'was rejected',
  'exceeds the limit',
  'missing or malformed',
];
const people = ['anna', 'mk', 'jorge', 'priya', 'tom', 'lena', 'wei'];
