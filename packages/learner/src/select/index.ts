import { diagnostic } from "./diagnostic.ts";
import { hybrid } from "./hybrid.ts";
import type { ChosenItem, Focus, FocusInput, ItemInput, SelectionPolicy } from "./policy.ts";

/** Every selection policy by version. */
export const selectionPolicies: Readonly<Record<string, SelectionPolicy>> = {
  [hybrid.version]: hybrid,
  [diagnostic.version]: diagnostic,
};

/** The policy that chooses now. */
export const currentSelectionPolicy: SelectionPolicy = hybrid;

/** The policy that measures: for placement and for the short check of the week. */
export const currentDiagnosticPolicy: SelectionPolicy = diagnostic;

/** What a learner should do next, by the current policy, with its reason. */
export function chooseFocus(input: FocusInput): Focus {
  return currentSelectionPolicy.chooseFocus(input);
}

/** The item to give on the concept in focus, by the current policy, with its reason; null when none will do now. */
export function chooseItem(input: ItemInput): ChosenItem | null {
  return currentSelectionPolicy.chooseItem(input);
}
