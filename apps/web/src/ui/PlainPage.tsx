import type { ReactNode } from "react";
import { PageTitle } from "./PageTitle.tsx";
import { Wordmark } from "./Wordmark.tsx";
import "./plainPage.css";

/** A page outside the shell: one narrow column under the wordmark. */
export function PlainPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="plainPage">
      <header>
        <Wordmark />
      </header>
      <main>
        <PageTitle>{title}</PageTitle>
        {children}
      </main>
    </div>
  );
}
