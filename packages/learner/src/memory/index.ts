import { fsrs6 } from "./fsrs6.ts";
import type { MemoryModel } from "./memoryModel.ts";

/** Every memory model that a stored response may name, by version. Add; never edit or remove. */
export const memoryModels: Readonly<Record<string, MemoryModel>> = {
  [fsrs6.version]: fsrs6,
};

/** The model that schedules after new evidence. */
export const currentMemoryModel: MemoryModel = fsrs6;
