/** Something a person can put right: what happened, why, and what to do. Told without a stack trace. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** The person pressed Ctrl-C, or the system asked to stop. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** Says in a sentence why a file or folder could not be used; errors that no person can put right are thrown on. */
export function refuseFile(error: unknown, path: string, verb: "read" | "write"): never {
  const sentence = fileSentences[(error as NodeJS.ErrnoException).code ?? ""];
  if (sentence === undefined) throw error;
  throw new Refusal(`Osler could not ${verb} ${path}: ${sentence}`);
}

const fileSentences: Readonly<Record<string, string>> = {
  ENOENT: "it is not there. Look at the spelling, or name it by its full path.",
  EACCES: "you are not permitted to. Change its permissions, or run this as the user it belongs to.",
  EPERM: "you are not permitted to. Change its permissions, or run this as the user it belongs to.",
  ENOTDIR: "a part of the path is a file, not a folder.",
  EISDIR: "it is a folder, not a file.",
  EROFS: "it lies on a disk that cannot be written to.",
  ENOSPC: "the disk is full. Make room and try again.",
  EMFILE: "too many files are open on this machine. Try again in a moment.",
  EIO: "the disk reports an error. Copy what you can elsewhere.",
};
