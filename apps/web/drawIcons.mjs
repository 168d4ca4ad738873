/**
 * Draws the icons of the installed app from the mark, into public/. Run once after the mark has changed:
 * node apps/web/drawIcons.mjs (it needs Chromium; CHROMIUM names another than /usr/bin/chromium).
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = join(import.meta.dirname, "public");
const mark = readFileSync(join(folder, "mark.svg"), "utf8");
const teal = "#0b5559";

const icons = [
  { file: "icon-192.png", size: 192, share: 1, ground: "transparent" },
  { file: "icon-512.png", size: 512, share: 1, ground: "transparent" },
  // A phone may cut these to any shape: what matters stays within the middle four fifths.
  { file: "icon-maskable-512.png", size: 512, share: 0.8, ground: teal },
  { file: "icon-touch-180.png", size: 180, share: 0.9, ground: teal },
];

const scratch = mkdtempSync(join(tmpdir(), "osler-icons-"));
for (const { file, size, share, ground } of icons) {
  const drawn = mark.replace("<svg ", `<svg width="${size * share}" height="${size * share}" `);
  const page = join(scratch, "icon.html");
  writeFileSync(
    page,
    `<style>html{background:${ground}}body{margin:0;display:grid;place-items:center;height:${size}px}</style>${drawn}`,
  );
  execFileSync(process.env.CHROMIUM ?? "/usr/bin/chromium", [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    "--default-background-color=00000000",
    `--user-data-dir=${join(scratch, "profile")}`,
    `--window-size=${size},${size}`,
    `--screenshot=${join(folder, file)}`,
    `file://${page}`,
  ]);
}
rmSync(scratch, { recursive: true, force: true });
