import type { mastery } from "@osler/contract";
import type { TFunction } from "i18next";
import type { Wire } from "../api/wire.ts";
import { percent } from "./format.ts";

export type Mastery = Wire<typeof mastery>;

/** "about 62 %, most likely between 48 and 75": an estimate never without its doubt. */
export function masteryWords(t: TFunction, known: Mastery): string {
  if (known.level === "unknown") return t("mastery.unknownYet");
  const { mean, low, high } = known;
  return t("mastery.about", { mean: percent(mean), low: percent(low), high: percent(high) });
}

/** The same in few characters, where many stand under each other. */
export function masteryBrief(t: TFunction, { mean, low, high }: Mastery): string {
  return t("mastery.brief", { mean: percent(mean), low: percent(low), high: percent(high) });
}
