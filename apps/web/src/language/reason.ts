import type { reason } from "@osler/contract";
import type { TFunction } from "i18next";
import type { Wire } from "../api/wire.ts";
import en from "../messages/en.json" with { type: "json" };
import { percent } from "./format.ts";

export type Reason = Wire<typeof reason>;
type ReasonCode = keyof typeof en.reason;
type TermName = keyof typeof en.term;

/** Why something was chosen, as a sentence; `concept` is the name to speak of, when there is one. */
export function reasonWords(t: TFunction, given: Reason, concept: string | null): string {
  const code: ReasonCode = isReasonCode(given.code) ? given.code : "other";
  return t(`reason.${code}`, {
    ...rounded(given.terms),
    conceptName: concept ?? namedConcept(given) ?? t("reasonConcept"),
  });
}

/** The server speaks of a concept by name; a bare id is no name. */
function namedConcept({ terms }: Reason): string | null {
  const concept = terms["concept"];
  return typeof concept === "string" && !concept.includes("/") ? concept : null;
}

/** The numbers behind a reason, each with its name in words. */
export function reasonTerms(t: TFunction, given: Reason): { name: string; value: string }[] {
  return Object.entries(given.terms)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ name: termName(t, name), value: termValue(value) }));
}

/** A name of the engine's own in words; one that the catalogue does not know is spelled out. */
export function termName(t: TFunction, name: string): string {
  return Object.hasOwn(en.term, name) ? t(`term.${name as TermName}`) : spelled(name);
}

function isReasonCode(code: string): code is ReasonCode {
  return Object.hasOwn(en.reason, code);
}

function rounded(terms: Reason["terms"]): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(terms).map(([name, value]) => [
      name,
      typeof value === "number" && value < 1 ? percent(value) : value,
    ]),
  );
}

function termValue(value: number | string | null): string {
  return typeof value === "number" ? String(Number(value.toPrecision(3))) : String(value);
}

function spelled(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
