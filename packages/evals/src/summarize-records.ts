import { findTool, type Toolset } from '@router/schemas';
import type { EvaluationRecord } from './evaluation-record.ts';
import { areaUnderRiskCoverage } from './scorers/area-under-risk-coverage.ts';
import { brierScore } from './scorers/brier-score.ts';
import { expectedCalibrationError, type Forecast } from './scorers/calibration-error.ts';
import { type ConfusionMatrix, confusionMatrix } from './scorers/confusion-matrix.ts';
import { coverageAtError } from './scorers/coverage-at-error.ts';
import { macroF1 } from './scorers/macro-f1.ts';
import { percentile } from './scorers/percentile.ts';
import { share } from './scorers/share.ts';

/** The figures of one evaluation, in the field's terms. Shares are 0..1, latencies milliseconds. */
export interface EvaluationSummary {
  items: number;
  /** Chosen tool is the gold one or an accepted alternative. */
  tool_accuracy: number;
  macro_f1: number;
  /** Arguments right where the gold tool was chosen and its label speaks of arguments. */
  arguments_given_tool: number;
  /** Tool and arguments right. */
  full_call_accuracy: number;
  schema_valid: number;
  /** Share of calls with a path that neither query nor context holds. */
  hallucinated_path_rate: number;
  /** Share of items sent to a person or answered where a call was expected. */
  abstention_rate: number;
  /** Of the tool's probability against whether the tool is right. */
  ece: number;
  brier: number;
  aurc: number;
  coverage_at_5_percent_error: number;
  /** Of the call-level confidence against whether the whole call is right. */
  call_ece: number;
  call_coverage_at_5_percent_error: number;
  /** Share of all items decided with confidence 0.9 or more and a wrong call. */
  confident_wrong_rate: number;
  prediction_set_coverage: number;
  prediction_set_mean_size: number;
  latency_ms: { p50: number; p95: number; p99: number };
  confusion: ConfusionMatrix;
}

/** Computes every figure from the records alone; the toolset says which tools reach a person. */
export function summarizeRecords(records: readonly EvaluationRecord[], toolset: Toolset): EvaluationSummary {
  const toolForecasts = records.map(toolForecast);
  const callForecasts = records.map(({ decision, match }) => ({
    confidence: decision.confidence,
    correct: match.call,
  }));
  const calls = records.filter(({ output }) => output.status === 'running');
  const judged = records.filter(({ match }) => match.arguments !== undefined);
  const expectedCalls = records.filter(({ item }) => !isAbstention(item.gold.tool, toolset));
  const latencies = records.map(({ decision }) => decision.latency_ms.total ?? 0);
  const confusion = confusionMatrix(records.map(toPair));
  return {
    items: records.length,
    tool_accuracy: share(records, ({ match }) => match.tool),
    macro_f1: macroF1(confusion),
    arguments_given_tool: share(judged, ({ match }) => match.arguments === true),
    full_call_accuracy: share(records, ({ match }) => match.call),
    schema_valid: share(records, ({ valid }) => valid),
    hallucinated_path_rate: share(calls, ({ pathsGiven }) => !pathsGiven),
    abstention_rate: share(expectedCalls, ({ decision }) => isAbstention(decision.tool, toolset)),
    ece: expectedCalibrationError(toolForecasts),
    brier: brierScore(toolForecasts),
    aurc: areaUnderRiskCoverage(toolForecasts),
    coverage_at_5_percent_error: coverageAtError(toolForecasts),
    call_ece: expectedCalibrationError(callForecasts),
    call_coverage_at_5_percent_error: coverageAtError(callForecasts),
    confident_wrong_rate: share(callForecasts, ({ confidence, correct }) => confidence >= 0.9 && !correct),
    prediction_set_coverage: share(records, ({ item, decision }) =>
      decision.prediction_set.includes(item.gold.tool),
    ),
    prediction_set_mean_size:
      records.reduce((sum, { decision }) => sum + decision.prediction_set.length, 0) /
      Math.max(1, records.length),
    latency_ms: {
      p50: percentile(latencies, 0.5),
      p95: percentile(latencies, 0.95),
      p99: percentile(latencies, 0.99),
    },
    confusion,
  };
}

/** A person is asked, an answer is given, or nothing serves: no call that acts or looks something up. */
function isAbstention(name: string, toolset: Toolset): boolean {
  const tool = findTool(toolset, name);
  return tool === undefined || tool.risk === 'human';
}

function toolForecast({ decision, match }: EvaluationRecord): Forecast {
  return { confidence: decision.probabilities[decision.tool] ?? 0, correct: match.tool };
}

/** An accepted alternative counts as what was expected. */
function toPair({ item, decision, match }: EvaluationRecord) {
  return { expected: match.tool ? decision.tool : item.gold.tool, predicted: decision.tool };
}
