import { randomBytes } from "node:crypto";
import { start } from "../../scripts/throwawayPostgres.mjs";
import { CannotMeasure } from "../benchmark.ts";
import { openSql } from "./sql.ts";

/** A database of one's own on PostgreSQL, durable as PostgreSQL is by default. */
export interface Postgres {
  readonly url: string;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A fresh database on the server that OSLER_TEST_DATABASE_URL names, or on a throwaway cluster; a small run takes no
 * cluster and gets null.
 * @throws CannotMeasure when there is no PostgreSQL, or one that acknowledges before the disk has it.
 */
export async function openPostgres(small: boolean): Promise<Postgres | null> {
  const given = process.env["OSLER_TEST_DATABASE_URL"];
  if (given !== undefined && given !== "") return onServer(given);
  return small ? null : onThrowaway();
}

async function onThrowaway(): Promise<Postgres> {
  const cluster = await start().catch((error: Error) => {
    throw new CannotMeasure(error.message);
  });
  await refuseUndurable(cluster.url);
  return { url: cluster.url, [Symbol.asyncDispose]: () => cluster.stop() };
}

async function onServer(given: string): Promise<Postgres> {
  await refuseUndurable(given);
  const name = `osler_bench_${randomBytes(6).toString("hex")}`;
  await once(given, `CREATE DATABASE ${name}`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  return { url: url.href, [Symbol.asyncDispose]: () => once(given, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function once(url: string, statement: string): Promise<void> {
  await using sql = await openSql("", url);
  await sql.query(statement);
}

async function refuseUndurable(url: string): Promise<void> {
  await using sql = await openSql("", url);
  const rows = await sql.query<{ name: string; setting: string }>(
    "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit')",
  );
  const off = rows.filter(({ setting }) => setting === "off").map(({ name }) => name);
  if (off.length > 0)
    throw new CannotMeasure(`PostgreSQL runs with ${off.join(" and ")} off; figures of it would say nothing.`);
}
