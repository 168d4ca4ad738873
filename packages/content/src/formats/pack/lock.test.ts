import { describe, expect, test } from "vitest";
import { sba, whole, withFile } from "./demoPack.ts";
import { lockOf, readPack } from "./index.ts";

describe("versions", () => {
  const first = readPack(whole);
  const lock = first.pack && lockOf(first.pack, null);
  const locked = (text: string) =>
    readPack([...withFile("items/first-step.md", text), { path: "osler.lock.json", text: JSON.stringify(lock) }]);

  test("the lock of a new pack gives every record version 1", () => {
    expect(Object.entries(lock ?? {}).map(([id, entry]) => [id, entry.version])).toEqual([
      ["demo/ecg", 1],
      ["demo/first-step", 1],
      ["demo/potassium", 1],
      ["demo/primer", 1],
      ["demo/primer-key-points", 1],
    ]);
  });

  test("an unchanged record keeps its version, a changed one gets the next", () => {
    expect(locked(sba).pack?.items[0]?.version).toBe(1);
    const changed = locked(sba.replace("A man", "A woman"));
    expect(changed.pack?.items[0]?.version).toBe(2);
    expect(changed.pack?.readings[0]?.version).toBe(1);
    const next = changed.pack && lockOf(changed.pack, changed.lock);
    expect(next?.["demo/first-step"]?.version).toBe(2);
  });

  test("an id that is gone keeps its entry, so that no version is ever used twice", () => {
    const without = readPack([
      ...withFile("items/first-step.md", null),
      { path: "osler.lock.json", text: JSON.stringify(lock) },
    ]);
    expect(without.pack && lockOf(without.pack, without.lock)["demo/first-step"]).toEqual(lock?.["demo/first-step"]);
  });

  test("changed wording keeps the scoring hash; a changed option, key or kind does not", () => {
    const hash = (text: string) => readPack(withFile("items/first-step.md", text)).pack?.items[0]?.scoringHash;
    const before = hash(sba);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(hash(sba.replace("A man is weak", "A woman is weak").replace("Needed next", "Later"))).toBe(before);
    expect(hash(sba.replace("A binder", "An oral binder"))).not.toBe(before);
    expect(hash(sba.replace("- [x] I", "- [ ] I").replace("- [ ] A b", "- [x] A b"))).not.toBe(before);
    expect(hash(sba.replace("kind: sba", "kind: multi"))).not.toBe(before);
  });

  test("a damaged lock file is refused", () => {
    for (const text of ["{", "[]", '{"demo/ecg": 1}']) {
      expect(readPack([...whole, { path: "osler.lock.json", text }]).problems).toMatchObject([{ rule: "broken-lock" }]);
    }
  });
});
