import {
  createNearDuplicateIndex,
  createRowStatistics,
  textOfRow,
  type WordDiversity,
} from '@router/dataset';
import { type Plan, type PlanCoverage, type PlanRow, planCoverage } from '@router/generator';
import { type Intent, intentShares, type Toolset, type TrainingExample } from '@router/schemas';

/** How varied the accepted rows are: counted on the rows themselves, not on the plan. */
export interface AcceptedVariety {
  rows: number;
  /** Share of each intent, and how far it is from the plan's, in points. */
  intents: Record<string, { share: number; offPoints: number }>;
  diversity: Pick<WordDiversity, 'distinct_1' | 'distinct_2' | 'distinct_3'>;
  pairs: PlanCoverage['pairs'];
  /** Accepted rows that ask nearly what an earlier one asks, as a part of all; rows of one boundary set are alike by intent. */
  nearDuplicates: number;
  nearDuplicateRate: number;
  /** Of these, rows outside boundary sets. */
  nearDuplicateRateOutsideSets: number;
}

/** Gathers what the summary says about variety while rows are accepted; memory holds no row's text. */
export function createVarietyCollector(plan: Plan, toolset: Toolset) {
  const statistics = createRowStatistics<TrainingExample>({ toolset });
  const alike = createNearDuplicateIndex();
  const filled: PlanRow[] = [];
  return {
    add(row: TrainingExample, planned: PlanRow): void {
      statistics.add(row);
      alike.add(textOfRow(row));
      filled.push(planned);
    },
    variety(): AcceptedVariety {
      const { diversity } = statistics.statistics();
      const { distinct_1, distinct_2, distinct_3 } = diversity;
      const repeats = [...alike.clusterOf()].flatMap((first, index) => (first === index ? [] : [index]));
      const free = filled.filter(({ boundary }) => !boundary).length;
      const { intents, pairs } = planCoverage({ ...plan, rows: filled });
      return {
        rows: filled.length,
        intents: sharesOf(intents, filled.length, plan),
        diversity: { distinct_1, distinct_2, distinct_3 },
        pairs,
        nearDuplicates: repeats.length,
        nearDuplicateRate: repeats.length / Math.max(1, filled.length),
        nearDuplicateRateOutsideSets:
          repeats.filter((index) => !filled[index]?.boundary).length / Math.max(1, free),
      };
    },
  };
}

/** Against the shares that the plan's toolset leaves: intents that no tool serves are not wanted. */
function sharesOf(counts: Readonly<Record<Intent, number>>, rows: number, { rows: planned }: Plan) {
  const wanted = new Set(planned.map(({ intent }) => intent));
  const total = [...wanted].reduce((sum, intent) => sum + intentShares[intent], 0);
  return Object.fromEntries(
    [...wanted].sort().map((intent) => {
      const share = counts[intent] / Math.max(1, rows);
      return [intent, { share, offPoints: 100 * (share - intentShares[intent] / total) }];
    }),
  );
}
