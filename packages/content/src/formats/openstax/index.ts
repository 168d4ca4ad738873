export { assembleBook, importOpenStax } from "./assembleBook.ts";
export type { Loss } from "./losses.ts";
export { type LossReport, lossReportText } from "./lossReport.ts";
export { type Book, type Chapter, openBook } from "./openBook.ts";
export { type BookModule, readModule } from "./readModule.ts";
