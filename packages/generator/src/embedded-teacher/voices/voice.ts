import type { Scene } from '../scene/scene.ts';

/** A way of saying a request: marked text in, marked text out. */
export type Voice = (ask: string, scene: Scene) => string;
