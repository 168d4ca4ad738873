import { expect, test } from "vitest";
import { layersOf, linesOf, type MapConcept, pathThrough } from "./conceptMap.ts";

const concepts: readonly MapConcept[] = [
  { id: "sepsis", requires: ["shock", "scores", "assessment"] },
  { id: "assessment", requires: [] },
  { id: "shock", requires: ["assessment"] },
  { id: "scores", requires: ["assessment"] },
  { id: "glucose", requires: ["elsewhere"] },
];
const ids = (layers: readonly (readonly MapConcept[])[]) => layers.map((layer) => layer.map(({ id }) => id));

test("puts every concept below all that it requires", () => {
  expect(ids(layersOf(concepts))).toEqual([["assessment", "glucose"], ["shock", "scores"], ["sepsis"]]);
});

test("stands near what it requires", () => {
  const crossing = [
    { id: "left", requires: [] },
    { id: "right", requires: [] },
    { id: "ofRight", requires: ["right"] },
    { id: "ofLeft", requires: ["left"] },
  ];
  expect(ids(layersOf(crossing))[1]).toEqual(["ofLeft", "ofRight"]);
});

test("ends, and keeps every concept, when requirements lead in a circle", () => {
  const circle = [
    { id: "a", requires: ["b"] },
    { id: "b", requires: ["a"] },
  ];
  expect(layersOf(circle).flat()).toHaveLength(2);
  expect(pathThrough("a", circle).before).toEqual(new Set(["b"]));
});

test("draws no line that others imply, and none that leads out of the map", () => {
  expect(linesOf(concepts)).toEqual([
    { from: "shock", to: "sepsis" },
    { from: "scores", to: "sepsis" },
    { from: "assessment", to: "shock" },
    { from: "assessment", to: "scores" },
  ]);
});

test("lights everything before and after a concept, near and far", () => {
  expect(pathThrough("sepsis", concepts).before).toEqual(new Set(["shock", "scores", "assessment"]));
  expect(pathThrough("assessment", concepts).after).toEqual(new Set(["sepsis", "shock", "scores"]));
});
