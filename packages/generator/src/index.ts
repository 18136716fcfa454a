export type { BatchAnswer, BatchFormat, BatchLine } from './batch/batch-format.ts';
export { type BatchFormatId, batchFormats } from './batch/batch-formats.ts';
export { type ExportedRequest, type ExportRequestsOptions, exportRequests } from './batch/export-requests.ts';
export { type ImportAnswersOptions, type ImportReport, importAnswers } from './batch/import-answers.ts';
export type { Quantiles } from './estimate/bootstrap-total.ts';
export { type Estimate, type EstimateOptions, estimate } from './estimate/estimate.ts';
export type { Judgement } from './generate/blind-judge.ts';
export { duplicateKey } from './generate/duplicate-key.ts';
export { generate } from './generate/generate.ts';
export type { GenerateEvent, RejectionKind, RequestPlace } from './generate/generate-event.ts';
export type {
  Accept,
  AcceptVerdict,
  GenerateOptions,
  JudgeOptions,
  Shard,
} from './generate/generate-options.ts';
export type { GenerateSummary, StopReason, TeacherSummary } from './generate/generate-summary.ts';
export type {
  AnswerUsage,
  Ledger,
  LedgerTotals,
  RecordedAnswer,
  RecordedFailure,
  RequestKey,
} from './ledger/ledger.ts';
export { type OpenLedgerOptions, openLedger } from './ledger/open-ledger.ts';
export { requestHash } from './ledger/request-hash.ts';
export { type CreatePlanOptions, createPlan } from './plan/create-plan.ts';
export type { Plan, PlanBoundary, PlannedTeacher, PlanRow } from './plan/plan.ts';
export { type PairCoverage, type PlanCoverage, planCoverage } from './plan/plan-coverage.ts';
export { readPlan } from './plan/read-plan.ts';
export { writePlan } from './plan/write-plan.ts';
export {
  type PreferencePair,
  type PreferencePairsOptions,
  preferencePairs,
} from './preferences/preference-pairs.ts';
export { type Clock, systemClock } from './schedule/clock.ts';
export type { FailureReason, TeacherFailure } from './teacher/classify-failure.ts';
export { type ProbeResult, type ProbeTeacherOptions, probeTeacher } from './teacher/probe-teacher.ts';
export type { Teacher, TeacherLimits, TeacherPrice } from './teacher/teacher.ts';
export type { RequestMessage, TeacherParameters, TeacherRequest } from './teacher/teacher-request.ts';
