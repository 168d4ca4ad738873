import { expect, test } from "vitest";
import { latestOfEach } from "./latestOfEach.ts";

test("tells an item that was missed twice once, by its latest miss", () => {
  const misses = [
    { itemId: "pack/a", answeredAt: "2026-03-03" },
    { itemId: "pack/b", answeredAt: "2026-03-02" },
    { itemId: "pack/a", answeredAt: "2026-03-01" },
  ];
  expect(latestOfEach(misses)).toEqual([
    { itemId: "pack/a", answeredAt: "2026-03-03", times: 2 },
    { itemId: "pack/b", answeredAt: "2026-03-02", times: 1 },
  ]);
});
