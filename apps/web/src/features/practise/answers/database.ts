type Work<T> = (transaction: IDBTransaction) => Promise<T>;

/** An IndexedDB database whose transactions are promises; it is opened again when the browser closes it. */
export class Database {
  private readonly name: string;
  private readonly version: number;
  private readonly make: (database: IDBDatabase) => void;
  private opened: Promise<IDBDatabase> | null = null;

  /** @param make makes the stores of a database that is new */
  constructor(name: string, version: number, make: (database: IDBDatabase) => void) {
    this.name = name;
    this.version = version;
    this.make = make;
  }

  readonly read = <T>(stores: string[], work: Work<T>): Promise<T> => this.transact(stores, "readonly", work);

  /** Resolves once everything is on the disk, or rejects and nothing is. */
  readonly write = <T>(stores: string[], work: Work<T>): Promise<T> => this.transact(stores, "readwrite", work);

  open(): Promise<IDBDatabase> {
    this.opened ??= this.connect().catch((error: unknown) => {
      this.opened = null;
      throw error;
    });
    return this.opened;
  }

  private async connect(): Promise<IDBDatabase> {
    const opening = indexedDB.open(this.name, this.version);
    opening.addEventListener("upgradeneeded", () => this.make(opening.result));
    const database = await result(opening);
    const closed = () => (this.opened = null);
    database.addEventListener("close", closed);
    // A newer version of the app in another tab must not wait for this one.
    database.addEventListener("versionchange", () => {
      database.close();
      closed();
    });
    return database;
  }

  private async transact<T>(stores: string[], mode: IDBTransactionMode, work: Work<T>): Promise<T> {
    const database = await this.open();
    const durability = mode === "readwrite" ? "strict" : "default";
    const transaction = database.transaction(stores, mode, { durability });
    const complete = new Promise<void>((resolve, reject) => {
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("The transaction ended")));
    });
    const [value] = await Promise.all([work(transaction), complete]);
    return value;
  }
}

export function all<Kept>(store: IDBObjectStore): Promise<Kept[]> {
  return result(store.getAll()) as Promise<Kept[]>;
}

export function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("IndexedDB failed")));
  });
}
