import type { z } from "zod";

/** The parts of a zod schema that its definition holds; only what this file looks at. */
interface Definition {
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  /** Of a group whose fields the author names. */
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

/** The names of the fields a schema knows at `path`: what an unknown field there may have meant. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let here = [schema];
  for (const step of path) here = here.flatMap((one) => inside(one, step));
  return [...new Set(here.flatMap((one) => plain(one).flatMap((each) => Object.keys(definition(each).shape ?? {}))))];
}

const definition = (schema: z.ZodType) => schema.def as Definition;

/** Looks through "optional", "nullable" and "one of these". */
function plain(schema: z.ZodType): z.ZodType[] {
  const { innerType, options } = definition(schema);
  if (innerType !== undefined) return plain(innerType);
  return options === undefined ? [schema] : options.flatMap(plain);
}

function inside(schema: z.ZodType, step: PropertyKey): z.ZodType[] {
  return plain(schema).flatMap((one) => {
    const { element, shape, valueType } = definition(one);
    if (typeof step === "number") return element === undefined ? [] : [element];
    if (valueType !== undefined) return [valueType];
    const member = Object.hasOwn(shape ?? {}, step) ? shape?.[String(step)] : undefined;
    return member === undefined ? [] : [member];
  });
}
