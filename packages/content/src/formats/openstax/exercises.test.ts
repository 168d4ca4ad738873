import { expect, test } from "vitest";
import { itemTypeOf } from "../../items/index.ts";
import { judgement, namedOptions, speaksOfOthers } from "./exerciseKey.ts";
import { choice, exercise, moduleText } from "./fixtures/smallBook.ts";
import { type BookModule, readModule } from "./readModule.ts";

function read(content: string): BookModule {
  const { module, problems } = readModule("m9", moduleText("Any", { content }));
  expect(problems).toEqual([]);
  return module as BookModule;
}

const inSection = (kind: string, inside: string) =>
  `<section id="s" class="${kind}"><title>Questions</title>${inside}</section>`;
const four = ["red", "green", "blue", "grey"];

test.each([
  ["C", [2]],
  [" c ", [2]],
  ["A.", [0]],
  ["(b)", [1]],
  ["d)", [3]],
  ["C, D", [2, 3]],
  ["A and B", [0, 1]],
  ["a, b, and d", [0, 1, 3]],
  ["Options A and C", [0, 2]],
  ["2", [1]],
  ["Green.", [1]],
])("the solution %j names the options at %j", (solution, places) => {
  expect(namedOptions(solution, four)?.places).toEqual(places);
});

test.each([["E"], ["A and E"], ["a warm colour"], ["answers may vary"], ["yellow"], ["0"], [""]])(
  "the solution %j names no option",
  (solution) => {
    expect(namedOptions(solution, four)).toBeNull();
  },
);

test("a solution that could mean two options names none", () => {
  expect(namedOptions("A", ["B", "A", "AB", "O"])).toBeNull();
  expect(namedOptions("4", ["2", "4", "6", "8"])).toBeNull();
  expect(namedOptions("B", ["A", "B", "AB", "O"])?.places).toEqual([1]);
});

test("what a solution says after its key becomes the explanation", () => {
  expect(namedOptions("B. Leaves are green.", four)).toEqual({ places: [1], remark: "Leaves are green." });
  expect(judgement("False; it is blue.")).toEqual({ correct: false, remark: "it is blue." });
  const [question] = read(
    choice("e", "Leaves are?", four, "B. Leaves are <emphasis>green</emphasis> &lt;i>."),
  ).questions;
  expect(question?.explanation).toBe("Leaves are green \\<i\\>.");
});

test("a choice question with one key becomes an sba item that keeps the book's order", () => {
  const [question] = read(
    inSection("multiple-choice", choice("fs-1", "Which <term>colour</term> has H<sub>2</sub>O?", four, "C")),
  ).questions;
  expect(question).toMatchObject({
    exercise: "fs-1",
    kind: "sba",
    body: {
      stem: "Which **colour** has H₂O?",
      options: [
        { id: "a", text: "red" },
        { id: "b", text: "green" },
        { id: "c", text: "blue" },
        { id: "d", text: "grey" },
      ],
    },
    answerKey: { correct: "c", feedback: {} },
  });
});

test("a choice question with several keys becomes a multi item", () => {
  const [question] = read(choice("e", "Which are primary? Select all that apply.", four, "A and C")).questions;
  expect(question).toMatchObject({
    kind: "multi",
    body: { select: { min: 1, max: 4 } },
    answerKey: { correct: ["a", "c"], rule: "plus-minus" },
  });
});

test("a statement becomes a truefalse item only where the book asks for true or false", () => {
  const statement = exercise("e", "<para>Snow is warm.</para>", "False");
  expect(read(inSection("true-false", statement)).questions[0]).toMatchObject({
    kind: "truefalse",
    body: { statement: "Snow is warm." },
    answerKey: { correct: false },
  });
  expect(read(inSection("fill-in-the-blank", statement)).selfChecks).toMatchObject([
    { kind: "fill-in-the-blank", answer: "False" },
  ]);
});

test("every question fits its item kind, and its own key scores 1", () => {
  const exercises =
    choice("a", "One?", four, "C") +
    choice("b", "Many?", four, "A, B") +
    inSection("true-false", exercise("c", "<para>Yes?</para>", "True"));
  for (const { kind, body, answerKey } of read(exercises).questions) {
    const type = itemTypeOf(kind);
    expect(type?.body.parse(body)).toEqual(body);
    expect(
      type?.score(
        type.answerKey.parse(answerKey) as never,
        type.rightResponse(answerKey as never, body as never) as never,
        body as never,
      ).score,
    ).toBe(1);
  }
});

test.each([
  ["All of the above", true],
  ["none of these", true],
  ["both a and b", true],
  ["A and C", true],
  ["Both a and b are true.", true],
  ["a and b only", true],
  ["both antigens on red cells", false],
  ["vitamin A", false],
  ["none", false],
])("an option that says %j speaks of other options: %s", (option, expected) => {
  expect(speaksOfOthers(option)).toBe(expected);
});

test("options that speak of others keep their order at every showing", () => {
  expect(read(choice("e", "Which?", [...four.slice(1), "All of the above"], "D")).questions[0]?.body).toMatchObject({
    fixedOrder: true,
  });
  expect(read(choice("e", "Which?", four, "D")).questions[0]?.body).not.toHaveProperty("fixedOrder");
});

test("a question with an answer but no options becomes a self-check, under the book's word for it", () => {
  const answer = exercise("e", "<para>Why?</para>", "Because.</para><para>And so on.");
  expect(read(inSection("free-response", answer)).selfChecks).toEqual([
    { kind: "free-response", question: "Why?", answer: "Because.\n\nAnd so on." },
  ]);
});

test("a key that names no option makes a self-check, and is reported", () => {
  const { questions, selfChecks, losses } = read(inSection("multiple-choice", choice("e", "Which?", four, "E")));
  expect(questions).toEqual([]);
  expect(selfChecks).toMatchObject([{ answer: "E", question: "Which?\n\na. red\\\nb. green\\\nc. blue\\\nd. grey" }]);
  expect(losses).toMatchObject([{ module: "m9", what: "multiple-choice exercise", count: 1 }]);
});

test("questions without an answer, empty ones and mere pointers are counted as lost, each with its reason", () => {
  const { losses, questions, selfChecks } = read(
    inSection("short-answer", exercise("a", "<para>Why?</para>", null) + exercise("b", "<para>How?</para>", null)) +
      inSection("review", exercise("c", '<para><link class="os-embed" url="#exercise/x"/></para>', null)),
  );
  expect([questions, selfChecks]).toEqual([[], []]);
  expect(losses).toEqual([
    { module: "m9", what: "short-answer exercise", count: 2, reason: "the book gives no answer" },
    {
      module: "m9",
      what: "review exercise",
      count: 1,
      reason: "the file only points to the question, which is kept on another server",
    },
  ]);
});

test("a question that rests on a picture says what the picture shows, and is tagged", () => {
  const picture = '<media id="x" alt="A spiral cell."><image src="a.jpg" mime-type="image/jpeg"/></media>';
  const options = "<list><item>round</item><item>spiral</item></list>";
  const [question] = read(exercise("e", `<para>What shape?</para>${picture}${options}`, "B")).questions;
  expect(question?.tags).toEqual(["picture-missing"]);
  expect(question?.body).toMatchObject({
    stem: "What shape?\n\n> **Figure** (picture not imported)\n>\n> *What it shows:* A spiral cell.",
  });
});
