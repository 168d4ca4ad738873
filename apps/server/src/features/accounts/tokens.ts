import { createHash, randomBytes } from "node:crypto";

/** A secret that fits into a cookie or a link: 256 random bits. Only its hash is ever stored. */
export function makeToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token. A plain hash is enough, for the token itself cannot be guessed. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
