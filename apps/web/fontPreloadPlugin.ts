import type { Plugin } from "vite";

/** The faces that the first page is set in. */
const first = /source-(sans-3|serif-4)-latin-wght-normal-.*[.]woff2$/;

/** Asks for the first faces beside the script, so that no text is set twice and nothing on the page moves. */
export function fontsFirst(): Plugin {
  return {
    name: "osler:fonts-first",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((name) => first.test(name))
          .map((name) => ({
            tag: "link",
            attrs: { rel: "preload", as: "font", type: "font/woff2", href: `/${name}`, crossorigin: "" },
            injectTo: "head" as const,
          })),
    },
  };
}
