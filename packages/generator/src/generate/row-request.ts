import { type Assignment, generationPrompt, repairPrompt, type Taxonomy } from '@router/prompts';
import type { Toolset } from '@router/schemas';
import { counterHash } from '../hash/counter-hash.ts';
import type { RequestKey } from '../ledger/ledger.ts';
import { requestHash } from '../ledger/request-hash.ts';
import type { PlanRow } from '../plan/plan.ts';
import type { Teacher } from '../teacher/teacher.ts';
import { teacherModel } from '../teacher/teacher-model.ts';
import type { TeacherRequest } from '../teacher/teacher-request.ts';
import { teacherSchema } from './teacher-schema.ts';

/** What an earlier row of the boundary set turned out to be. */
export interface BoundaryBase {
  query: string;
  /** The tool that it calls. */
  tool?: string;
}

export interface RowRequestOptions {
  plan: PlanRow;
  attempt: number;
  toolset: Toolset;
  taxonomy: Taxonomy;
  base?: BoundaryBase | undefined;
  /** The answer to repair, and why. */
  repair?: { turn: number; answer: string; reasons: readonly string[] };
}

/** The question for one attempt at a row, as a function that addresses it to a teacher. */
export function rowRequest(options: RowRequestOptions): (teacher: Teacher) => RequestKey {
  const { plan, attempt, toolset, taxonomy, repair } = options;
  const assignment = assignmentOf(options);
  const prompt = repair
    ? repairPrompt({ assignment, toolset, taxonomy, answer: repair.answer, reasons: repair.reasons })
    : generationPrompt({ assignment, toolset, taxonomy });
  const turn = repair?.turn ?? 0;
  return (teacher) => {
    const { provider, modelId } = teacherModel(teacher);
    const schema = teacherSchema(teacher, toolset);
    const request: TeacherRequest = {
      provider,
      model: modelId,
      ...(teacher.baseUrl !== undefined && { baseUrl: teacher.baseUrl }),
      system: prompt.system,
      messages: [{ role: 'user', content: prompt.user }],
      ...(schema && { schema }),
      // Providers take signed 32-bit seeds.
      parameters: { seed: counterHash(plan.seed, 'request', attempt, turn) >>> 1, ...teacher.parameters },
      ...(teacher.providerOptions && { providerOptions: teacher.providerOptions }),
      fingerprint: prompt.fingerprint,
    };
    return { requestHash: requestHash(request), request, row: plan.row, attempt, turn };
  };
}

function assignmentOf({ plan, attempt, base }: RowRequestOptions): Assignment {
  const { id, seed, intent, domain, persona, style, edge_case, boundary } = plan;
  return {
    row: id,
    seed,
    attempt,
    intent,
    domain,
    persona,
    style,
    ...(edge_case !== undefined && { edge_case }),
    ...(boundary && {
      boundary: {
        ...boundary,
        ...(base && { base_query: base.query }),
        ...(base?.tool !== undefined && boundary.variant === 'tool-removed' && { removed_tool: base.tool }),
      },
    }),
  };
}
