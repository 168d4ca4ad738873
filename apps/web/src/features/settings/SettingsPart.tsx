import { type ReactNode, useId } from "react";

interface Props {
  readonly title: string;
  /** What an address may point at. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** One subject of the settings: its name at the left, its form beside it. */
export function SettingsPart({ title, id, children }: Props) {
  const heading = useId();
  return (
    <section className="settingsPart" id={id} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
