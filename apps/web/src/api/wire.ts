/** The type of what a contract schema describes, without importing the schema library itself. */
export type Wire<Schema extends { readonly _zod: { readonly output: unknown } }> = Schema["_zod"]["output"];
