import type { PackDetail } from "@osler/contract";

export type PackReading = PackDetail["concepts"][number]["readings"][number];

/** The readings of all concepts, each once, where it first comes. */
export function readingsOf(concepts: PackDetail["concepts"]): PackReading[] {
  return [...new Map(concepts.flatMap(({ readings }) => readings).map((reading) => [reading.id, reading])).values()];
}
