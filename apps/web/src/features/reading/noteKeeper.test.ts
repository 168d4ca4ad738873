import { expect, test, vi } from "vitest";
import { NoteKeeper } from "./noteKeeper.ts";

/** A note of which `saved` has arrived, a shelf for it, and a server that can be away. */
function desk(saved: string, left: string | null = null) {
  const server = { away: false, refuses: false, notes: [] as string[] };
  const shelf = { text: left };
  const keeper = new NoteKeeper(saved, {
    shelf: {
      kept: () => shelf.text,
      keep: (text) => {
        shelf.text = text;
      },
      drop: (text) => {
        if (shelf.text === text) shelf.text = null;
      },
    },
    send: async (text) => {
      await Promise.resolve();
      if (server.away) throw new Error("away");
      if (server.refuses) throw new TypeError("refused");
      server.notes.push(text);
    },
    passes: (error) => !(error instanceof TypeError),
    now: () => 1000,
  });
  return { keeper, server, shelf };
}

test("sends after a pause in typing, once, the newest text", async () => {
  vi.useFakeTimers();
  const { keeper, server, shelf } = desk("");
  keeper.write("a");
  keeper.write("ab");
  expect(shelf.text).toBe("ab");
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.notes).toEqual(["ab"]);
  expect([keeper.current(), shelf.text]).toEqual([{ kind: "saved", at: 1000 }, null]);
  vi.useRealTimers();
});

test("keeps on this device what did not arrive, and sends it when the server is back", async () => {
  vi.useFakeTimers();
  const { keeper, server, shelf } = desk("");
  server.away = true;
  keeper.write("kept");
  await vi.advanceTimersByTimeAsync(1000);
  expect([keeper.current(), shelf.text]).toEqual([{ kind: "keptHere" }, "kept"]);
  server.away = false;
  await vi.advanceTimersByTimeAsync(15_000);
  expect([server.notes, shelf.text]).toEqual([["kept"], null]);
  vi.useRealTimers();
});

test("takes up what an earlier visit left on this device", async () => {
  const { keeper, server } = desk("old", "newer");
  expect(keeper.text).toBe("newer");
  await keeper.flush();
  expect(server.notes).toEqual(["newer"]);
});

test("what is typed while a note is on its way is sent after it", async () => {
  vi.useFakeTimers();
  const { keeper, server, shelf } = desk("");
  keeper.write("first");
  const sending = keeper.flush();
  keeper.write("second");
  await sending;
  await vi.advanceTimersByTimeAsync(1000);
  expect([server.notes, shelf.text]).toEqual([["first", "second"], null]);
  vi.useRealTimers();
});

test("says so when the server refuses, and keeps the text", async () => {
  const { keeper, server, shelf } = desk("");
  server.refuses = true;
  keeper.write("too long");
  await keeper.flush();
  expect(keeper.current().kind).toBe("refused");
  expect(shelf.text).toBe("too long");
});

test("sends nothing when nothing was changed", async () => {
  const { keeper, server } = desk("as it was");
  await keeper.close();
  expect(server.notes).toEqual([]);
});
