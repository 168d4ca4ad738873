import { bayesianIrt } from "./bayesianIrt.ts";
import type { MasteryModel } from "./masteryModel.ts";

/** Every mastery model that a stored response may name, by version. Add; never edit or remove. */
export const masteryModels: Readonly<Record<string, MasteryModel>> = {
  [bayesianIrt.version]: bayesianIrt,
};

/** The model that judges new evidence. */
export const currentMasteryModel: MasteryModel = bayesianIrt;
