export * from "./authored.ts";
export {
  assembleBook,
  type Book,
  type BookModule,
  type Chapter,
  importOpenStax,
  type Loss,
  type LossReport,
  lossReportText,
  openBook,
  readModule,
} from "./formats/openstax/index.ts";
export * from "./formats/pack/index.ts";
export * from "./items/index.ts";
export { type ItemType, type Outline, ResponseDoesNotFit, type Scored } from "./items/itemType.ts";
export { isKeyPointsCard } from "./keyPoints.ts";
export * from "./lint/index.ts";
export { type CognitiveLevel, type PackCoverage, packCoverage } from "./packCoverage.ts";
export { type PackSummary, packSummary } from "./packSummary.ts";
export * from "./records.ts";
export { frontMatterSchemas, jsonSchemas } from "./schemas.ts";
export { type Draft, seal, sealItem } from "./seal.ts";
