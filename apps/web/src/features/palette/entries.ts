import type { Me } from "@osler/contract";
import type { TFunction } from "i18next";
import { isEducator } from "../../app/me.ts";
import { chooseTheme } from "../../app/theme.ts";
import { type Found, pathOf } from "../library/found.ts";
import type { IconName } from "../../ui/iconPaths.ts";
import type { Entry } from "./entry.ts";

const foundIcons = { concept: "progress", reading: "book", pack: "library" } as const;

/** The pages that this person may open. */
export function pageEntries(t: TFunction, me: Me): Entry[] {
  const page = (to: string, title: string, icon: IconName): Entry => ({ id: to, title, detail: "", icon, to });
  return [
    page("/", t("nav.today"), "today"),
    page("/library", t("nav.library"), "library"),
    page("/progress", t("nav.progress"), "progress"),
    ...(isEducator(me) ? [page("/learners", t("nav.learners"), "learners")] : []),
    page("/settings", t("nav.settings"), "settings"),
    page("/decisions", t("nav.decisions"), "keyboard"),
    page("/about", t("nav.about"), "mark"),
  ];
}

/** What can be done from anywhere. */
export function actionEntries(t: TFunction, signOut: () => void): Entry[] {
  const action = (id: string, title: string, icon: IconName, to: Entry["to"]): Entry => ({
    id,
    title,
    detail: "",
    icon,
    to,
  });
  return [
    action("begin", t("find.action.begin"), "arrow", "/practise"),
    action("themeLight", t("find.action.themeLight"), "today", () => chooseTheme("light")),
    action("themeDark", t("find.action.themeDark"), "today", () => chooseTheme("dark")),
    action("themeSystem", t("find.action.themeSystem"), "settings", () => chooseTheme("system")),
    action("signOut", t("find.action.signOut"), "close", signOut),
  ];
}

/** Something of the library as a line of the palette. */
export function foundEntry(t: TFunction, found: Found): Entry {
  const path = pathOf(found);
  return {
    id: path,
    title: found.title,
    detail: [t(`find.kind.${found.kind}`), found.detail].join(t("separator")),
    icon: foundIcons[found.kind],
    to: path,
  };
}
