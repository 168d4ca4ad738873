export type { PackFile } from "./files.ts";
export { type Lock, lockOf } from "./lock.ts";
export type { Places, RecordPlace } from "./places.ts";
export { type PackReading, readPack } from "./readPack.ts";
