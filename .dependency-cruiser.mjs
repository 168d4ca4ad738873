/**
 * The arrows of ARCHITECTURE.md. Each rule says what breaking it would mean; scripts/arrows.test.mjs plants a fault for each.
 * TypeScript 7 has no programming interface, so swc reads the imports, those of types included.
 */
import visitors from "@swc/core/Visitor.js";

// swc parses `using` and `await using`, but the visitor it ships, which dependency-cruiser walks with, does not know them yet.
const { prototype } = visitors.Visitor ?? visitors;
const { visitStatement } = prototype;
prototype.visitStatement = function visitStatementOrUsing(statement) {
  if (statement.type !== "UsingDeclaration") return visitStatement.call(this, statement);
  statement.decls = this.visitVariableDeclarators(statement.decls);
  return statement;
};

/** A package from npm, found or not. */
const npm = (...names) => `(^|/)node_modules/(${names.join("|")})(/|$)|^(${names.join("|")})(/|$)`;

/** Tests, and what only tests stand on. */
const tests = "[.](test|arbitrary)[.][cm]?[jt]sx?$|^apps/[^/]+/src/testing/";

/** What each pure package may import of the others. */
const arrows = {
  std: [],
  content: ["std"],
  learner: ["std"],
  physiology: ["std"],
  procedure: ["std"],
  fairness: ["std"],
  patient: ["physiology", "std"],
  generation: ["content", "patient", "std"],
};

const packageArrows = Object.entries(arrows).map(([from, to]) => ({
  name: `arrows-of-${from}`,
  comment:
    from === "learner"
      ? "The learner model is told Evidence and nothing else. If it knew content, it could no longer run unchanged on research data, and a new item kind could change what we believe about people."
      : `${from} would drag ${to.length === 0 ? "another package" : "more than it is about"} along wherever it is used, and the packages would grow into a ring that no one can take apart.`,
  severity: "error",
  from: { path: `^packages/${from}/` },
  to: { path: "^packages/", pathNot: `^packages/(${[from, ...to].join("|")})/` },
}));

export default {
  forbidden: [
    ...packageArrows,
    {
      name: "packages-know-no-app",
      comment:
        "A package that imports an app computes only where that app runs: not in the browser, not in the command line, not in a test without a server.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(apps|bench|e2e|scripts)/" },
    },
    {
      name: "packages-touch-nothing",
      comment:
        "Packages compute. One that opens a file or a socket cannot run in a browser, and what it says can no longer be replayed from its arguments.",
      severity: "error",
      from: { path: "^packages/", pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "apps-stay-apart",
      comment:
        "Server, web and command line meet in the contract. An import between them ties their releases together, and carries the server's secrets towards the browser.",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "journeys-use-the-front-door",
      comment: "A journey that imports an app's code tests something that no learner can do.",
      severity: "error",
      from: { path: "^e2e/" },
      to: { path: "^(apps|packages)/" },
    },
    {
      name: "benchmarks-measure-from-outside",
      comment:
        "A benchmark that imports an app's code measures something else than what people run: no process, no HTTP, no start.",
      severity: "error",
      from: { path: "^bench/" },
      // The embedded database's client fills a data folder with a million responses before the server opens it.
      to: { path: "^apps/", pathNot: "^apps/server/src/db/embedded/client[.]ts$" },
    },
    {
      name: "no-reaching-past-the-index",
      comment: "A package's index says what it promises. Reaching past it makes every file of it a promise.",
      severity: "error",
      from: { path: "^([^/]+/[^/]+)/" },
      to: { path: "^packages/[^/]+/", pathNot: ["^$1/", "^packages/[^/]+/src/index[.]ts$"] },
    },
    {
      name: "only-web-draws",
      comment: "React or three.js outside the web app means that something which should compute has begun to draw.",
      severity: "error",
      from: { pathNot: "^apps/web/" },
      to: { path: npm("react", "react-dom", "react-i18next", "i18next", "@tanstack/[^/]+", "three") },
    },
    {
      name: "only-stores-speak-sql",
      comment:
        "Queries outside store.ts and db/ escape the organisation rule and the count of round trips, which are kept by reading those files alone.",
      severity: "error",
      from: {
        path: "^(apps|packages)/",
        pathNot: ["^apps/server/src/db/", "^apps/server/src/features/[^/]+/store[.]ts$", tests],
      },
      to: { path: npm("kysely", "pg", "@electric-sql/pglite") },
    },
    {
      name: "embedded-database-stays-embedded",
      comment:
        "Above db/ the code must not be able to tell PGlite from PostgreSQL, or the way to a bigger installation closes.",
      severity: "error",
      from: { path: "^apps/server/src/", pathNot: ["^apps/server/src/db/", tests] },
      to: { path: "^apps/server/src/db/embedded/", pathNot: "/dataFolderLock[.]ts$" },
    },
    {
      name: "tests-are-not-building-material",
      comment: "Code that imports a test takes the test runner along when it ships.",
      severity: "error",
      from: { pathNot: tests },
      to: { path: tests },
    },
    {
      name: "no-rings",
      comment: "Files that import each other in a ring can only be understood, tested and moved together.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".js", ".json"],
    },
  },
};
