import { type ReactNode, useState } from "react";
import "./columns.css";

interface Props {
  readonly summary: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Something for who asks, folded away; what is inside is made only once it is opened. */
export function Disclosure({ summary, open = false, children }: Props) {
  const [opened, setOpened] = useState(open);
  return (
    <details className="disclosure" open={open} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {opened && <div className="disclosureBody">{children}</div>}
    </details>
  );
}
