import { type messages, type PGlite, protocol } from "@electric-sql/pglite";
import { Repeats } from "../repeats.ts";
import type { QueryAnswer } from "./protocol.ts";

const { serialize } = protocol;

type Message = Awaited<ReturnType<PGlite["execProtocol"]>>["messages"][number];
type Field = messages.RowDescriptionMessage["fields"][number];

interface Prepared {
  readonly name: string;
  /** The types of the parameters, as PostgreSQL inferred them. */
  readonly parameters: readonly number[];
  readonly fields: readonly Field[];
}

/** Statements kept prepared at most; the one unused longest makes room. Each holds its plan in the database's memory. */
const keptAtMost = 100;

const preparable = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/i;
const changesNoSchema = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH|BEGIN|COMMIT|ROLLBACK|CHECKPOINT|VACUUM)\b/i;

/**
 * Answers SQL, and keeps what comes again prepared: parsing and planning cost more than half of a short query. Safe
 * here, and only here, because PGlite is one session that nobody else speaks in.
 */
export class Statements {
  readonly #database: PGlite;
  readonly #kept = new Map<string, Prepared>();
  readonly #repeats = new Repeats();
  #named = 0;

  constructor(database: PGlite) {
    this.#database = database;
  }

  /** Runs one statement. Throws PostgreSQL's error; inside a transaction that then stands aborted, as ever. */
  async query(sql: string, parameters: readonly unknown[]): Promise<QueryAnswer> {
    const prepared = this.#kept.get(sql);
    if (prepared !== undefined) {
      this.#kept.delete(sql);
      this.#kept.set(sql, prepared);
      return this.#execute(prepared, parameters);
    }
    if (preparable.test(sql) && this.#repeats.seenBefore(sql))
      return this.#execute(await this.#prepare(sql), parameters);
    const { rows, affectedRows } = await this.#database.query(sql, [...parameters]);
    if (!changesNoSchema.test(sql)) await this.#forgetAll();
    return { rows, affectedRows: affectedRows ?? null };
  }

  async #prepare(sql: string): Promise<Prepared> {
    await this.#makeRoom();
    this.#named += 1;
    const name = `s${this.#named}`;
    const told = await this.#say([serialize.parse({ name, text: sql }), serialize.describe({ type: "S", name })]);
    const prepared = {
      name,
      parameters: find(told, "parameterDescription")?.dataTypeIDs ?? [],
      fields: find(told, "rowDescription")?.fields ?? [],
    };
    this.#kept.set(sql, prepared);
    return prepared;
  }

  async #makeRoom(): Promise<void> {
    if (this.#kept.size < keptAtMost) return;
    const [sql, { name }] = this.#kept.entries().next().value as [string, Prepared];
    this.#kept.delete(sql);
    await this.#say([serialize.close({ type: "S", name })]);
  }

  /** A changed schema may change what a prepared statement yields, which PostgreSQL refuses. */
  async #forgetAll(): Promise<void> {
    if (this.#kept.size === 0) return;
    const names = [...this.#kept.values()].map(({ name }) => name);
    this.#kept.clear();
    await this.#say(names.map((name) => serialize.close({ type: "S", name })));
  }

  async #execute({ name, parameters, fields }: Prepared, given: readonly unknown[]): Promise<QueryAnswer> {
    const values = given.map((value, i) => this.#text(value, parameters[i]));
    const told = await this.#say([serialize.bind({ statement: name, values }), serialize.execute({})]);
    const rows = told.flatMap((message) => (isA(message, "dataRow") ? [this.#row(fields, message.fields)] : []));
    return { rows, affectedRows: affectedBy(find(told, "commandComplete")?.text ?? "") };
  }

  #text(value: unknown, type: number | undefined): string | null {
    if (value === null || value === undefined) return null;
    const inText = type === undefined ? undefined : this.#database.serializers[type];
    return inText === undefined ? `${value as string | number | bigint | boolean}` : inText(value);
  }

  #row(fields: readonly Field[], texts: readonly (string | null)[]): Record<string, unknown> {
    return Object.fromEntries(
      fields.map(({ name, dataTypeID }, i) => {
        const text = texts[i] ?? null;
        return [name, text === null ? null : (this.#database.parsers[dataTypeID]?.(text, dataTypeID) ?? text)];
      }),
    );
  }

  /** One round of the wire protocol; the closing `sync` ends an implicit transaction and clears an error. */
  async #say(parts: readonly Uint8Array[]): Promise<readonly Message[]> {
    const whole = Buffer.concat([...parts, serialize.sync()]);
    return (await this.#database.execProtocol(whole, { syncToFs: false })).messages;
  }
}

/** The rows a command tag tells of (`INSERT 0 3`, `UPDATE 2`); null where the command changes none. */
function affectedBy(tag: string): number | null {
  const rows = /^(?:INSERT \d+|UPDATE|DELETE) (\d+)$/.exec(tag)?.[1];
  return rows === undefined ? null : Number(rows);
}

interface Told {
  parameterDescription: messages.ParameterDescriptionMessage;
  rowDescription: messages.RowDescriptionMessage;
  commandComplete: messages.CommandCompleteMessage;
  dataRow: messages.DataRowMessage;
}

function isA<Name extends keyof Told>(message: Message, name: Name): message is Message & Told[Name] {
  return message.name === name;
}

function find<Name extends keyof Told>(told: readonly Message[], name: Name): Told[Name] | undefined {
  return told.find((message): message is Message & Told[Name] => isA(message, name));
}
