import { join, resolve } from "node:path";
import { z } from "zod";

const repository = resolve(import.meta.dirname, "../../..");

const flag = z.enum(["on", "off"]).transform((value) => value === "on");
const whole = (low: number, high: number) => {
  const error = `it must be a whole number from ${low} to ${high}`;
  return z.coerce.number({ error }).int({ error }).min(low, { error }).max(high, { error });
};

/** Each setting: its environment variable, what it may be, what it means. `docs/guides/settings.md` is this table in prose. */
const settings = z.object({
  OSLER_HOST: z.string().min(1).default("127.0.0.1").describe("The address to listen on; 0.0.0.0 for all."),
  OSLER_PORT: whole(0, 65_535).default(4180).describe("The port; 0 takes a free one."),
  OSLER_DATA: z.string().min(1).default(join(repository, "data")).describe("The data folder."),
  OSLER_LIBRARY: z
    .string()
    .min(1)
    .default(join(repository, "library"))
    .describe("The folder of packs that are loaded at the start."),
  OSLER_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("The address people use, when a proxy stands in front; links and secure cookies follow it."),
  OSLER_TRUST_PROXY: flag
    .default(false)
    .describe("Believe X-Forwarded-* headers (only behind a proxy that sets them)."),
  OSLER_LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "silent"])
    .default("info")
    .describe("How much is logged, as JSON lines on standard output."),
  OSLER_SESSION_DAYS: whole(1, 365).default(30).describe("Days until a sign-in ends by itself."),
  OSLER_SIGN_IN_TRIES: whole(1, 100_000).default(10).describe("Tries at signing in or joining per address and minute."),
  OSLER_REQUESTS_PER_MINUTE: whole(1, 100_000_000)
    .default(1200)
    .describe("Requests per address and minute, over all routes."),
  OSLER_FSYNC: flag
    .default(true)
    .describe("Never switch off where answers matter: off, a power cut loses acknowledged answers."),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: "it must be an address such as postgresql://user:password@host:5432/osler",
    })
    .optional()
    .describe("A PostgreSQL (15 or newer) server instead of the embedded database."),
  OSLER_DATABASE_CONNECTIONS: whole(1, 200).default(10).describe("Connections to PostgreSQL, per process."),
  OSLER_DATABASE_PREPARES: flag
    .default(true)
    .describe(
      "Send repeated statements to PostgreSQL by name, planned once; off behind a transaction pooler that does not keep track of names (PgBouncer before 1.21, or with max_prepared_statements 0).",
    ),
});

export type Config = ReturnType<typeof readConfig>;

/** A setting that cannot be used; the message says which, why, and what it may be. */
export class WrongSetting extends Error {
  override readonly name = "WrongSetting";
}

/**
 * Reads the settings from environment variables; an empty one counts as unset.
 * @throws WrongSetting naming every wrong variable in a sentence, misspelt OSLER_ names included.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>) {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = settings.safeParse(given);
  const sentences = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => sentence(issue, given))),
    ...misspelt(given),
  ];
  if (!parsed.success || sentences.length > 0) throw new WrongSetting(sentences.join("\n"));
  const value = parsed.data;
  return {
    host: value.OSLER_HOST,
    port: value.OSLER_PORT,
    dataFolder: resolve(value.OSLER_DATA),
    libraryFolder: resolve(value.OSLER_LIBRARY),
    webFolder: join(repository, "apps/web/dist"),
    publicUrl: value.OSLER_PUBLIC_URL?.replace(/\/$/, "") ?? null,
    trustProxy: value.OSLER_TRUST_PROXY,
    logLevel: value.OSLER_LOG_LEVEL,
    sessionDays: value.OSLER_SESSION_DAYS,
    signInTries: value.OSLER_SIGN_IN_TRIES,
    requestsPerMinute: value.OSLER_REQUESTS_PER_MINUTE,
    fsync: value.OSLER_FSYNC,
    databaseUrl: value.DATABASE_URL ?? null,
    databaseConnections: value.OSLER_DATABASE_CONNECTIONS,
    databasePrepares: value.OSLER_DATABASE_PREPARES,
  };
}

/** Every setting with what it means and its default, for the documentation and its test. */
export function settingsTable(): { name: string; meaning: string }[] {
  return Object.entries(settings.shape).map(([name, schema]) => ({ name, meaning: schema.description ?? "" }));
}

function sentence(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = String(issue.path[0]);
  return `${name} is ${JSON.stringify(given[name])}, which does not work: ${issue.message}. ${settings.shape[name as keyof typeof settings.shape]?.description ?? ""}`;
}

// Set by the project's own scripts and tests, not read here.
const readElsewhere = new Set(["OSLER_TEST_DATABASE_URL"]);

function misspelt(given: Record<string, string | undefined>): string[] {
  return Object.keys(given)
    .filter((name) => name.startsWith("OSLER_") && !(name in settings.shape) && !readElsewhere.has(name))
    .map((name) => `${name} is not a setting of Osler. The settings are: ${Object.keys(settings.shape).join(", ")}.`);
}
