import { caseWords } from '../lexicon/case-words.ts';
import { drawSourcePath } from './paths.ts';
import type { Scene } from './scene.ts';
import { drawFunctionName, drawTypeName } from './symbols.ts';
import { drawArea, drawThing } from './words.ts';

/** A pasted log: its text, and the part of it that a search should look for. */
export interface PastedLog {
  text: string;
  key: string;
}

export function drawLog(scene: Scene): PastedLog {
  const { random } = scene;
  const thing = drawThing(scene);
  const error = `${caseWords(thing, 'pascal')}${random.pick(['Error', 'Exception', 'NotFoundError', 'LockedError', 'TimeoutError', 'MismatchException'])}`;
  const message = `${thing} ${random.pick(['is locked by another process', 'has no active version', 'could not be parsed', 'exceeds the allowed range', 'was not found for tenant', 'is in an invalid state', 'already exists'])}`;
  const method = drawFunctionName(scene);
  const type = drawTypeName(scene);
  const path = drawSourcePath(scene);
  const line = random.integer(11, 920);
  const time = `2026-0${random.integer(1, 9)}-${random.integer(10, 28)}T0${random.integer(0, 9)}:${random.integer(10, 59)}:${random.integer(10, 59)}`;
  const area = drawArea(scene);
  return random.pick<() => PastedLog>([
    () => ({
      text: `Traceback (most recent call last):\n  File "/srv/app/${path}", line ${line}, in ${method}\n    return self._run(payload)\n${error}: ${message}`,
      key: error,
    }),
    () => ({
      text: `Exception in thread "main" java.lang.IllegalStateException: ${message}\n\tat com.acme.${area}.${type}.${method}(${type}.java:${line})\n\tat java.base/java.lang.Thread.run(Thread.java:833)`,
      key: `${type}.${method}`,
    }),
    () => ({
      text: `${time}Z ERROR [${area}] ${message} code=${caseWords(thing, 'screaming')}_FAILED`,
      key: `${caseWords(thing, 'screaming')}_FAILED`,
    }),
    () => ({
      text: `TypeError: Cannot read properties of undefined (reading '${caseWords(thing, 'camel')}')\n    at ${method} (/app/dist/${area}.js:${line}:17)\n    at processTicksAndRejections (node:internal/process/task_queues:95:5)`,
      key: method,
    }),
    () => ({
      text: `panic: ${message}\n\ngoroutine 1 [running]:\nmain.${method}(0xc000010a0)\n\t/build/${path}:${line} +0x1d`,
      key: method,
    }),
    () => ({ text: `level=error ts=${time} caller=${area}.go:${line} msg="${message}"`, key: message }),
    () => ({
      text: `[${time}] production.ERROR: ${message} {"exception":"[object] (${error}(code: 0)"`,
      key: error,
    }),
    () => ({
      text: `WARN  ${type} - ${message} (retry ${random.integer(1, 5)}/5)\nWARN  ${type} - giving up`,
      key: message,
    }),
    () => ({ text: `FATAL: ${message}\nUncaught ${error} at ${method}`, key: error }),
    () => ({ text: `npm ERR! code ELIFECYCLE\n${error}: ${message}\n    at ${type}.${method}`, key: error }),
    () => ({ text: `thread '${area}' panicked at '${message}', ${path}:${line}:9`, key: message }),
    () => ({ text: `${error} (${random.pick(['422', '409', '500', '503'])}): ${message}`, key: error }),
  ])();
}
