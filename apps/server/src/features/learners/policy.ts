import { holds } from "../../viewer.ts";

/** The educator's view of an organisation's learners. */
export const learnersPolicy = { list: holds("educator", "administrator") };
