import { expect, test } from "vitest";
import { wayOf } from "./way.ts";

const origin = "https://osler.example";
const get = (path: string, mode = "cors") => wayOf({ method: "GET", url: origin + path, mode }, origin);
const change = (method: string, path: string) => wayOf({ method, url: origin + path, mode: "cors" }, origin);

test("opens every page of the app from what is kept, and nothing of the API", () => {
  for (const path of ["/", "/practise?sitting=x", "/read/pack/slug"]) expect(get(path, "navigate")).toBe("page");
  for (const path of ["/api/docs", "/health"]) expect(get(path, "navigate")).toBe("network");
});

test("keeps the last reply of what a learner reads, and of nothing else", () => {
  for (const path of [
    "/api/session",
    "/api/today",
    "/api/progress",
    "/api/progress/concepts/pack/slug",
    "/api/library/readings/pack/slug",
  ])
    expect(get(path), path).toBe("lastKnown");
  for (const path of [
    "/api/learners",
    "/api/cohort",
    "/api/decisions",
    "/api/sessions",
    "/api/sittings/x",
    "/api/find?q=a",
  ])
    expect(get(path), path).toBe("network");
});

test("never keeps what changes something, and looks at who signs in or out", () => {
  for (const path of ["/api/sittings", "/api/sittings/x/responses", "/api/today"])
    expect(change("POST", path)).toBe("network");
  expect(change("DELETE", "/api/session")).toBe("session");
  expect(change("POST", "/api/join")).toBe("session");
  expect(change("POST", "/api/session/organisation")).toBe("session");
});

test("takes files that carry a hash as they are kept, others as the server has them", () => {
  expect(get("/assets/shell-abc.js", "no-cors")).toBe("file");
  expect(get("/theme.js", "no-cors")).toBe("unhashed");
});

test("leaves other origins alone", () => {
  expect(wayOf({ method: "GET", url: "https://elsewhere.example/", mode: "cors" }, origin)).toBe("network");
});
