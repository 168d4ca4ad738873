import * as fs from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

/** The part of an open Emscripten stream that this file needs: the host's file descriptor, and the path for folders. */
interface Stream {
  nfd?: number;
  node: unknown;
}

interface EmscriptenNodeFs {
  stream_ops: { fsync?: (stream: Stream) => number };
  realPath: (node: unknown) => string;
}

type InitOptions = Parameters<NodeFS["init"]>[1];

/**
 * PGlite's file system on Node, with an fsync that reaches the disk.
 *
 * Emscripten's NODEFS has no `fsync`, so PostgreSQL's own calls silently do nothing and a power cut loses
 * acknowledged commits. Here each one becomes `fs.fsyncSync`, for files and for folders.
 */
export class DurableNodeFs extends NodeFS {
  /** How many fsyncs have returned from the operating system. */
  fsyncs = 0;
  readonly #reachesDisk: boolean;

  constructor(folder: string, reachesDisk: boolean) {
    super(folder);
    this.#reachesDisk = reachesDisk;
  }

  override async init(pg: PGlite, options: InitOptions): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(pg, options);
    const preRun = [...(emscriptenOpts.preRun ?? []), (module: unknown) => this.#teachFsync(module)];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }

  #teachFsync(module: unknown): void {
    const nodeFs = (module as { FS: { filesystems: { NODEFS: EmscriptenNodeFs } } }).FS.filesystems.NODEFS;
    nodeFs.stream_ops.fsync = (stream) => {
      if (this.#reachesDisk) this.#fsync(stream.nfd ?? nodeFs.realPath(stream.node));
      return 0;
    };
  }

  #fsync(target: number | string): void {
    const opened = typeof target === "number" ? null : fs.openSync(target, "r");
    try {
      fs.fsyncSync(opened ?? (target as number));
      this.fsyncs += 1;
    } finally {
      if (opened !== null) fs.closeSync(opened);
    }
  }
}
