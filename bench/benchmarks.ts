import { answerGrowth } from "./answer-growth.ts";
import { answerHttp } from "./answer-http.ts";
import type { Benchmark } from "./benchmark.ts";
import { contentCheck } from "./content-check.ts";
import { durability } from "./durability.ts";
import { importOpenstax } from "./import-openstax.ts";
import { offline } from "./offline.ts";
import { plan } from "./plan.ts";
import { start } from "./start.ts";
import { web } from "./web.ts";

/** Every benchmark, in the order of the list. */
export const benchmarks: readonly Benchmark[] = [
  start,
  answerHttp,
  answerGrowth,
  durability,
  importOpenstax,
  plan,
  offline,
  contentCheck,
  web,
];
