import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import "./loading.css";

/** Something that did not work, told as it happens: what, why, what to do. */
export function Problem({ children }: { readonly children: ReactNode }) {
  return (
    <p className="problem" role="alert">
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  );
}
