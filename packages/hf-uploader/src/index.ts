export type {
  CardDatasetInfo,
  CardFeature,
  CardFile,
  CardManifest,
  CardStatistics,
  CardTeacher,
  DatasetCardInput,
} from './card/card-input.ts';
export { createDatasetCard } from './card/create-dataset-card.ts';
export { checkManifest } from './upload/check-manifest.ts';
export { type LocalFile, readFileSet } from './upload/file-set.ts';
export type { HubConnection } from './upload/hub-connection.ts';
export { type PlanUploadOptions, planUpload } from './upload/plan-upload.ts';
export type { RetryEvent, RetryOptions } from './upload/retrying-fetch.ts';
export {
  publishDataset,
  type UploadDatasetOptions,
  type UploadEvent,
  type UploadResult,
  uploadDataset,
} from './upload/upload-dataset.ts';
export { isUnchanged, type PlannedFile, type UploadPlan } from './upload/upload-plan.ts';
