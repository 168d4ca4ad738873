import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react";
import "./field.css";

interface Named {
  readonly label: string;
  readonly hint?: ReactNode;
}

export function Field({ label, hint, ...rest }: Named & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint}>
      <input {...rest} id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
    </Labelled>
  );
}

export function LongField({ label, hint, ...rest }: Named & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint}>
      <textarea rows={3} {...rest} id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
    </Labelled>
  );
}

export function ChoiceField({ label, hint, ...rest }: Named & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint}>
      <select {...rest} id={id} aria-describedby={hint ? `${id}-hint` : undefined} />
    </Labelled>
  );
}

function Labelled({ id, label, hint, children }: Named & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="fieldHint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A tick box or a radio button with its words, as one 44 px target. */
export function Tick({
  label,
  type = "checkbox",
  ...rest
}: { readonly label: string } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="tick">
      <input {...rest} type={type} />
      <span>{label}</span>
    </label>
  );
}
