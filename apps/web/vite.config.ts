import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressed } from "./compressPlugin.ts";
import { fontsFirst } from "./fontPreloadPlugin.ts";
import { serviceWorker } from "./shellPlugin.ts";

export default defineConfig({
  plugins: [react(), fontsFirst(), serviceWorker(), compressed()],
  server: { proxy: { "/api": "http://127.0.0.1:4180", "/health": "http://127.0.0.1:4180" } },
  build: {
    target: "es2022",
    // The content security policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Few files for the first page: libraries, what every page shares, and then one file a page.
        codeSplitting: {
          groups: [
            {
              name: "libraries",
              test: /node_modules.(?!micromark|decode-named|character-entities|fontsource)/,
              priority: 3,
            },
            {
              name: "markdown",
              test: /node_modules.(micromark|decode-named|character-entities)|ui.(Markdown|markdown)/,
              priority: 2,
            },
            { name: "shell", test: /apps.web.src.(app|api|language|messages|styles|ui)|fontsource/, priority: 1 },
          ],
        },
      },
    },
  },
});
