import { type ReactNode, useId } from "react";

/** One subject of the settings: its name at the left, its form beside it. */
export function SettingsPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="settingsPart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
