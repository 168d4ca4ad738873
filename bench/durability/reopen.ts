import { setTimeout as sleep } from "node:timers/promises";
import type { Options } from "../benchmark.ts";
import { batchBytes, writeReadings } from "../seed/heavyReadings.ts";
import { Osler, type Setting } from "../server/osler.ts";

const megabyte = 1_000_000;
const intoTheLastMs = 50;

/** Writes so much through the server, kills it in the middle of one more write, and times the next start until /health answers. */
export async function reopen(
  setting: Setting,
  megabytes: number,
  progress: Options["progress"],
): Promise<{ writtenMb: number; ms: number }> {
  const batches = Math.ceil((megabytes * megabyte) / batchBytes);
  progress(`writing ${megabytes} MB`);
  const writer = await Osler.start(setting);
  try {
    for (let round = 0; round < batches; round += 1) await writeReadings(writer, round);
    const interrupted = writeReadings(writer, batches).catch(() => {});
    await sleep(intoTheLastMs);
    await writer.kill();
    await interrupted;
  } finally {
    await writer.stop();
  }
  progress("killed; opening again");
  const began = performance.now();
  await using server = await Osler.start(setting);
  await server.health();
  return { writtenMb: (batches * batchBytes) / megabyte, ms: performance.now() - began };
}
