import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { FindButton } from "../features/palette/FindButton.tsx";
import { Corner } from "../features/practise/Corner.tsx";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { Skeleton } from "../ui/Loading.tsx";
import { isEducator, useMe } from "./me.ts";
import "./shell.css";

interface Place {
  readonly to: "/" | "/library" | "/progress" | "/learners" | "/settings";
  readonly name: "today" | "library" | "progress" | "learners" | "settings";
  readonly icon: IconName;
}

const places: readonly Place[] = [
  { to: "/", name: "today", icon: "today" },
  { to: "/library", name: "library", icon: "library" },
  { to: "/progress", name: "progress", icon: "progress" },
];
const educatorPlaces: readonly Place[] = [{ to: "/learners", name: "learners", icon: "learners" }];
const lastPlaces: readonly Place[] = [{ to: "/settings", name: "settings", icon: "settings" }];

/** The slim rail (a bottom bar on a phone) and the page beside it. */
export function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const { pathname } = useLocation();
  const shown = [...places, ...(isEducator(me) ? educatorPlaces : [])];
  return (
    <div className="shell">
      <a className="skipLink" href="#page">
        {t("nav.skip")}
      </a>
      <nav className="rail" aria-label={t("nav.label")}>
        <Link to="/" className="railMark" aria-label={t("nav.home")}>
          <Icon name="mark" />
        </Link>
        <ul role="list">
          {shown.map((place) => (
            <RailPlace key={place.to} place={place} />
          ))}
          <li className="rail-find">
            <FindButton />
          </li>
          {lastPlaces.map((place) => (
            <RailPlace key={place.to} place={place} />
          ))}
        </ul>
      </nav>
      <main id="page" className="page" tabIndex={-1}>
        <Suspense key={pathname} fallback={<Skeleton />}>
          <Outlet />
        </Suspense>
        <Footer />
      </main>
      <Corner />
    </div>
  );
}

function RailPlace({ place }: { readonly place: Place }) {
  const { t } = useTranslation();
  return (
    <li className={`rail-${place.name}`}>
      <Link to={place.to} activeOptions={{ exact: place.to === "/" }} className="railLink">
        <Icon name={place.icon} />
        <span>{t(`nav.${place.name}`)}</span>
      </Link>
    </li>
  );
}

function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="pageFooter">
      <p>{t("purpose.short")}</p>
      <ul role="list">
        <li>
          <Link to="/about">{t("nav.about")}</Link>
        </li>
        <li>
          <Link to="/decisions">{t("nav.decisions")}</Link>
        </li>
      </ul>
    </footer>
  );
}
