import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const chapters = 3;
const modulesPerChapter = 4;
const questionsPerModule = 5;

/** What a right importer finds in the book of `writeSmallBook`. */
export const smallBook = {
  modules: chapters * modulesPerChapter,
  items: chapters * modulesPerChapter * questionsPerModule,
};

/** Writes a book in the layout and markup of OpenStax: collections/ and modules/. */
export function writeSmallBook(folder: string): void {
  mkdirSync(join(folder, "collections"), { recursive: true });
  writeFileSync(join(folder, "collections", "small.collection.xml"), collection());
  for (let chapter = 0; chapter < chapters; chapter += 1) {
    for (let part = 0; part < modulesPerChapter; part += 1)
      writeModule(folder, moduleId(chapter, part), `Section ${chapter + 1}.${part + 1}`);
  }
}

const moduleId = (chapter: number, part: number) => `m${1000 + chapter * 100 + part}`;
const license = `<md:license url="http://creativecommons.org/licenses/by/4.0/">Creative Commons Attribution License</md:license>`;

function collection(): string {
  const parts = Array.from({ length: chapters }, (_, chapter) => {
    const modules = Array.from(
      { length: modulesPerChapter },
      (__, part) => `<col:module document="${moduleId(chapter, part)}"/>`,
    );
    return `<col:subcollection><md:title>Chapter ${chapter + 1}</md:title><col:content>${modules.join("")}</col:content></col:subcollection>`;
  });
  return `<col:collection xmlns:col="http://cnx.rice.edu/collxml" xmlns:md="http://cnx.rice.edu/mdml" xmlns="http://cnx.rice.edu/collxml">
<col:metadata><md:title>A Small Book</md:title><md:language>en</md:language>${license}<md:uuid>11111111-2222-4333-8444-555555555555</md:uuid><md:slug>a-small-book</md:slug></col:metadata>
<col:content>${parts.join("\n")}</col:content>
</col:collection>`;
}

function writeModule(folder: string, id: string, title: string): void {
  const questions = Array.from({ length: questionsPerModule }, (_, index) => question(`fs-${id}-${index}`, index));
  mkdirSync(join(folder, "modules", id), { recursive: true });
  writeFileSync(
    join(folder, "modules", id, "index.cnxml"),
    `<document xmlns="http://cnx.rice.edu/cnxml">
<title>${title}</title>
<metadata xmlns:md="http://cnx.rice.edu/mdml"><md:content-id>${id}</md:content-id><md:title>${title}</md:title><md:abstract><para>You will be able to read it.</para></md:abstract>${license}</metadata>
<content>
<para id="p-${id}">The heart pumps <term>blood</term> through the body.</para>
<section id="q-${id}" class="multiple-choice"><title>Review Questions</title>${questions.join("\n")}</section>
</content>
<glossary><definition id="d-${id}"><term>blood of ${id}</term><meaning>liquid that the heart pumps</meaning></definition></glossary>
</document>`,
  );
}

function question(id: string, index: number): string {
  const options = ["the heart", "the lung", "the liver", "the skin"].map((option) => `<item>${option}</item>`).join("");
  return `<exercise id="${id}"><problem id="${id}-p"><para id="${id}-q">What pumps, in question ${index + 1}?</para><list id="${id}-l" list-type="enumerated" number-style="lower-alpha">${options}</list></problem><solution id="${id}-s"><para id="${id}-a">A</para></solution></exercise>`;
}
