import type { PackFile } from "./files.ts";

/** A small pack without a mistake, file by file: what the tests spoil. */
export const packYaml = `osler: pack/1
id: demo
version: 1.2.0
title: A demonstration
language: en
license: CC-BY-4.0
authors: [{name: Ann Author, role: author}]
jurisdiction: UK
audience: {professions: [nursing], level: student}
`;

export const conceptsYaml = `osler: concepts/1
id: demo/all
title: All
items:
  - id: demo/ecg
    statement: Reads an ECG
    kind: skill
  - id: demo/potassium
    name: Potassium
    statement: Treats hyperkalaemia
    kind: knowledge
    bloom: apply
    requires: [demo/ecg]
`;

export const sourcesYaml = `osler: sources/1
sources:
  - id: demo/guide
    title: A guide
    body: A college
    year: 2023
    address: https://example.org/guide
    readOn: 2026-11-24
`;

export const sba = `---
osler: item/1
id: demo/first-step
kind: sba
title: First step
concepts: [demo/potassium, {id: demo/ecg, weight: 0.25}]
bloom: apply
difficulty: 2
timeS: 90
tags: [renal]
guidelineEdition: A guide 2023
unitSystem: si
approval: {status: draft, by: null, on: null, expires: null}
sources:
  - source: demo/guide
    locator: section 8
    supports: Calcium comes first
  - {unverified: true, supports: Another fact}
---
A man is weak. What is given **first**?

- [x] Intravenous calcium
  > It steadies the heart.
  > It does not lower potassium.
- [ ] Insulin with glucose
  > Needed next.
- [ ] A binder

## Hint
Which one acts on the heart?

## Explanation
Protect the heart first.

Then shift potassium.
`;

export const reading = `---
osler: reading/1
id: demo/primer
title: A primer
concepts: [demo/potassium]
level: foundation
minutes: 5
sources: []
---
# Why it kills
The heart stops.

> [!check] demo/first-step

## Key points
- One

> [!note] Only a quotation
`;

export const whole: PackFile[] = [
  { path: "pack.yaml", text: packYaml },
  { path: "concepts/all.yaml", text: conceptsYaml },
  { path: "sources.yaml", text: sourcesYaml },
  { path: "items/first-step.md", text: sba },
  { path: "readings/primer.md", text: reading },
];

/** The whole pack with one file changed, added or (with null) taken away. */
export function withFile(path: string, text: string | null): PackFile[] {
  const others = whole.filter((file) => file.path !== path);
  return text === null ? others : [...others, { path, text }];
}
