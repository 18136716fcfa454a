import type { Door } from '../doors/door.ts';
import { HttpProblem } from '../exchange/http-problem.ts';

/**
 * Finds the door of a method and path: exact ones by one look-up, those with `*` after them.
 * @throws HttpProblem `server/not-found`, `server/method-not-allowed`
 */
export function createDoorFinder(doors: readonly Door[]): (method: string, path: string) => Door {
  const exact = new Map<string, Map<string, Door>>();
  const open: { method: string; prefix: string; door: Door }[] = [];
  for (const door of doors) {
    if (door.path.endsWith('*')) open.push({ method: door.method, prefix: door.path.slice(0, -1), door });
    else {
      const methods = exact.get(door.path) ?? new Map<string, Door>();
      exact.set(door.path, methods.set(door.method, door));
    }
  }
  const find = (method: string, path: string) =>
    exact.get(path)?.get(method) ??
    open.find((one) => one.method === method && path.startsWith(one.prefix))?.door;

  return (method, path) => {
    const found = find(method === 'HEAD' ? 'GET' : method, path);
    if (found) return found;
    const allowed = [...new Set(doors.map((door) => door.method))].filter((other) => find(other, path));
    if (allowed.length === 0)
      throw new HttpProblem({
        status: 404,
        code: 'server/not-found',
        message: 'There is nothing under this path.',
        hint: 'GET /openapi.json lists what there is.',
      });
    throw new HttpProblem({
      status: 405,
      code: 'server/method-not-allowed',
      message: `This path takes ${allowed.join(' and ')}.`,
      headers: { allow: allowed.join(', ') },
    });
  };
}
