import { expect, test } from "vitest";
import { DatabaseError } from "./db/errors.ts";
import { describeError } from "./logging.ts";

test("a logged database error says where it happened, and nothing of the row it was about", () => {
  const error = new DatabaseError({
    message: 'duplicate key "ada@example.org"',
    code: "23505",
    constraint: "account_email_key",
    detail: "Key (email)=(ada@example.org) already exists.",
  });
  const line = JSON.stringify(describeError(error));
  expect(line).toContain("account_email_key");
  expect(line).toContain("logging.test.ts");
  expect(line).not.toContain("ada@example.org");
});

test("any other error keeps its words", () => {
  expect(describeError(new TypeError("x is not a function"))).toMatchObject({
    type: "TypeError",
    message: "x is not a function",
  });
});
