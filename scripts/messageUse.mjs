/** Compares a message catalogue with the sources that speak from it. */
import { parseSync } from "oxc-parser";

const plural = /_(zero|one|two|few|many|other)$/;

/**
 * What is wrong between a catalogue and its sources, one sentence each; empty when nothing is.
 * @param {object} catalogue nested messages, as in en.json
 * @param {{ path: string, text: string }[]} sources TypeScript
 * @param {Record<string, readonly string[]>} lists for a section of the catalogue, exactly the names it must hold
 * @returns {string[]}
 */
export function messageProblems(catalogue, sources, lists = {}) {
  const keys = flatKeys(catalogue);
  const used = sources.map(usesIn);
  return [...missing(keys, used), ...unused(keys, used), ...unlisted(keys, lists)];
}

function missing(keys, used) {
  const known = new Set([...keys, ...keys.map((key) => key.replace(plural, ""))]);
  const questions = used.flatMap(({ path, asked }) => asked.map((key) => ({ path, key })));
  return questions
    .filter(({ key }) => !known.has(key))
    .map(({ path, key }) => `${path} asks for "${key}", which the catalogue does not hold.`);
}

function unused(keys, used) {
  const said = new Set(used.flatMap((source) => source.said));
  const patterns = used.flatMap((source) => source.patterns);
  const isUsed = (key) =>
    said.has(key) || said.has(key.replace(plural, "")) || patterns.some((pattern) => pattern.test(key));
  return keys.filter((key) => !isUsed(key)).map((key) => `"${key}" is in the catalogue, and nothing says it.`);
}

function unlisted(keys, lists) {
  return Object.entries(lists).flatMap(([section, names]) => {
    const present = keys
      .filter((key) => key.startsWith(`${section}.`))
      .map((key) => key.slice(section.length + 1).replace(plural, ""));
    const lacking = names.filter((name) => !present.includes(name));
    const extra = present.filter((name) => !names.includes(name));
    return [
      ...lacking.map((name) => `The section "${section}" lacks a message for "${name}".`),
      ...extra.map((name) => `The section "${section}" has a message for "${name}", which does not exist.`),
    ];
  });
}

/**
 * The keys that a source asks for with t("..."), every text it holds (a key may lie in a table first), and the patterns
 * of its composed keys: t(`error.${code}`) may say any key that begins with "error.".
 */
function usesIn({ path, text }) {
  const use = { path, asked: [], said: [], patterns: [] };
  walk(parseSync(path, text).program, (node) => {
    if (node.type === "Literal" && typeof node.value === "string") use.said.push(node.value);
    if (node.type === "TemplateLiteral") use.patterns.push(...patternOf(node));
    if (node.type === "CallExpression" && isTranslate(node.callee)) use.asked.push(...literalsOf(node.arguments[0]));
  });
  return use;
}

function isTranslate(callee) {
  return (
    (callee.type === "Identifier" && callee.name === "t") ||
    (callee.type === "MemberExpression" && callee.property.name === "t")
  );
}

function literalsOf(node) {
  if (node?.type === "Literal" && typeof node.value === "string") return [node.value];
  if (node?.type === "ConditionalExpression") return [...literalsOf(node.consequent), ...literalsOf(node.alternate)];
  return [];
}

function patternOf(node) {
  const texts = node.quasis.map((quasi) => quasi.value.cooked ?? "");
  if (!/^[A-Za-z]+[.]/.test(texts[0])) return [];
  const escaped = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return [new RegExp(`^${escaped.join("[^.]+")}(_[a-z]+)?$`)];
}

function walk(node, visit) {
  if (Array.isArray(node)) {
    for (const child of node) walk(child, visit);
  } else if (node !== null && typeof node === "object") {
    if (typeof node.type === "string") visit(node);
    for (const child of Object.values(node)) walk(child, visit);
  }
}

function flatKeys(messages, path = "") {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === "string" ? [path + name] : flatKeys(value, `${path}${name}.`),
  );
}
