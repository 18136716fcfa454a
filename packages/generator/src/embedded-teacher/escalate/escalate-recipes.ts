import type { Recipe } from '../draft.ts';
import { destructiveRequest } from './destructive-request.ts';
import { missingContext } from './missing-context.ts';
import { outsideTheTools } from './outside-the-tools.ts';
import { permissionOrPolicy } from './permission-or-policy.ts';
import { unsafeRequest } from './unsafe-request.ts';

export const escalateRecipes: readonly Recipe[] = [
  destructiveRequest,
  outsideTheTools,
  missingContext,
  permissionOrPolicy,
  unsafeRequest,
];
