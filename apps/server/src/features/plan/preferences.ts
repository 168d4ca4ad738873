import type { Preferences } from "@osler/contract";
import type { StoredPreferences } from "../attempts/rows.ts";
import { usualReviewsPerDay } from "../attempts/choose.ts";

/** What holds until a learner chooses otherwise. */
const usual: Preferences = {
  minutesPerDay: 20,
  examOn: null,
  reviewsPerDay: usualReviewsPerDay,
  encouragement: true,
  restFrom: 22,
  restTo: 6,
};

export function preferencesFrom(stored: StoredPreferences): Preferences {
  return { ...usual, ...stored };
}
