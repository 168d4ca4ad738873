import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Writes the files of a folder; paths are relative to it. */
export async function writeFolder(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** A book of our own in the markup of OpenStax: one chapter; each module has a text, a question with its key, and a term. */
export function bookFiles(slug: string, modules: number): Record<string, string> {
  const ids = Array.from({ length: modules }, (_, i) => `m${i + 1}`);
  return {
    [`collections/${slug}.collection.xml`]: collection(slug, ids),
    ...Object.fromEntries(ids.map((id) => [modulePath(id), moduleText(id)])),
  };
}

export function modulePath(id: string): string {
  return `modules/${id}/index.cnxml`;
}

function collection(slug: string, ids: readonly string[]): string {
  return `<col:collection xmlns:col="http://cnx.rice.edu/collxml" xmlns:md="http://cnx.rice.edu/mdml">
  <col:metadata>
    <md:title>The Warm Kitchen</md:title>
    <md:language>en</md:language>
    <md:license url="http://creativecommons.org/licenses/by/4.0/">Creative Commons Attribution License</md:license>
    <md:slug>${slug}</md:slug>
  </col:metadata>
  <col:content>
    <col:subcollection>
      <md:title>Heat</md:title>
      <col:content>
        ${ids.map((id) => `<col:module document="${id}"/>`).join("\n        ")}
      </col:content>
    </col:subcollection>
  </col:content>
</col:collection>`;
}

function moduleText(id: string): string {
  return `<document xmlns="http://cnx.rice.edu/cnxml">
<title>Pot ${id}</title>
<metadata xmlns:md="http://cnx.rice.edu/mdml"><md:title>Pot ${id}</md:title></metadata>
<content>
<para id="p1">Soup in pot ${id} cools from its surface, so a lid keeps it warm.</para>
<section id="s1" class="multiple-choice"><title>Review Questions</title>
<exercise id="e1"><problem id="e1p"><para id="e1q">What keeps pot ${id} warm?</para>
<list id="e1l" list-type="enumerated" number-style="lower-alpha"><item>a lid</item><item>a draught</item><item>a spoon</item></list></problem>
<solution id="e1s"><label/><para id="e1a">A</para></solution></exercise>
</section>
</content>
<glossary><definition id="d1"><term>lid ${id}</term><meaning id="d1m">what lies on a pot</meaning></definition></glossary>
</document>`;
}
