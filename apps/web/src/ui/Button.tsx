import type { ButtonHTMLAttributes } from "react";
import "./button.css";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `action` is the one thing to do on a page; `quiet` is everything else; `bare` looks like text. */
  readonly look?: "action" | "quiet" | "bare";
}

/** A native button. While something is under way pass `aria-disabled`, so that focus stays where it is. */
export function Button({ look = "quiet", className = "", type = "button", ...rest }: Props) {
  return <button {...rest} type={type} className={`button button-${look} ${className}`} />;
}
