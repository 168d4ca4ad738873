import { expect, test } from "vitest";
import { type Entry, sectionsFor } from "./entry.ts";

const entry = (id: string, title: string): Entry => ({ id, title, detail: "", icon: "find", to: `/${id}` });
const offer = {
  pages: [entry("today", "Today"), entry("progress", "Progress")],
  actions: [entry("begin", "Begin practice"), entry("signOut", "Sign out")],
  found: [entry("shock", "Shock"), entry("sepsis", "Sepsis: the first hour")],
};
const shown = (text: string, recent: readonly Entry[] = []) =>
  sectionsFor({ ...offer, text, recent }).map(({ group, entries }) => [group, entries.map(({ id }) => id)]);

test("without a text, what was used last comes first, and nothing stands there twice", () => {
  expect(shown(" ", [entry("progress", "Progress"), entry("shock", "Shock")])).toEqual([
    ["recent", ["progress", "shock"]],
    ["actions", ["begin", "signOut"]],
    ["pages", ["today"]],
  ]);
});

test("with a text, keeps the pages and actions whose words it begins, and all that the library found", () => {
  expect(shown("pr")).toEqual([
    ["pages", ["progress"]],
    ["found", ["shock", "sepsis"]],
    ["actions", ["begin"]],
  ]);
  expect(shown("out si")).toEqual([
    ["found", ["shock", "sepsis"]],
    ["actions", ["signOut"]],
  ]);
});

test("of what was found, what was used last comes first", () => {
  expect(shown("s", [entry("sepsis", "Sepsis: the first hour")])).toContainEqual(["found", ["sepsis", "shock"]]);
});
