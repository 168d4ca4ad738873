import fc from "fast-check";
import { type Trial, words } from "../trial.arbitrary.ts";

const values = fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 7 });
const units = { "L/h": 1000, "drops/min": null };

const fixed = fc
  .tuple(words, fc.integer({ min: -9999, max: 9999 }), fc.nat({ max: 50 }))
  .map(([stem, answer, tolerance]) => ({
    stem,
    settings: { numeric: { answer: answer / 10, tolerance: tolerance / 10, unit: "mL/h", units } },
  }));

const withVariants = fc
  .tuple(words, values, values, fc.integer({ min: 0, max: 3 }))
  .map(([stem, vol, hours, round]) => ({
    stem: `${stem}: {{vol}} mL over {{hours}} h`,
    sections: { explanation: "{{vol}} / {{hours}} = {{answer}}" },
    settings: {
      numeric: { tolerance: 0, unit: "mL/h", units },
      variants: { vars: { vol, hours }, answer: "vol / hours", round },
    },
  }));

export const trial: Trial = {
  authored: fc.oneof(fixed, withVariants),
  responses: (shown: { units: string[] }) =>
    fc.record({ value: fc.double({ noNaN: true, min: -1e12, max: 1e12 }), unit: fc.constantFrom(...shown.units) }),
  drawsVariants: true,
};
