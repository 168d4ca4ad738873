import type { Today } from "@osler/contract";
import { useTranslation } from "react-i18next";

type Said = NonNullable<Today["encouragement"]>;
const counted = ["cameBack", "triedHard", "steadyWeek"] as const;
const plain = ["mendedMiss", "calibrated"] as const;

/** A sentence about effort or strategy, when the server has one; a code that the catalogue does not know stays unsaid. */
export function Encouragement({ said }: { readonly said: Said | null }) {
  const { t } = useTranslation();
  if (said === null) return null;
  const { code, terms } = said;
  const isCounted = counted.find((one) => one === code);
  const isPlain = plain.find((one) => one === code);
  if (isCounted) return <p className="encouragement">{t(`encouragement.${isCounted}`, { count: countIn(terms) })}</p>;
  if (isPlain) return <p className="encouragement">{t(`encouragement.${isPlain}`, terms)}</p>;
  return null;
}

/** The one number of an encouragement: days, or concepts. */
function countIn(terms: Said["terms"]): number {
  return Object.values(terms).find((value) => typeof value === "number") ?? 0;
}
