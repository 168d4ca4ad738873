export { canonicalJson, contentHash } from "./canonicalJson.ts";
export { seededRandom, shuffled } from "./seededRandom.ts";
