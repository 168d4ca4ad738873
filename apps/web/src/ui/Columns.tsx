import "./columns.css";

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The same in words, for the table twin and for pointing at it. */
  readonly words: string;
  readonly now?: boolean;
}

/** Small upright bars over a row of labels; the table twin says the same, so this is hidden from screen readers. */
export function Columns({ columns, dense = false }: { readonly columns: readonly Column[]; readonly dense?: boolean }) {
  const top = Math.max(1, ...columns.map((column) => column.value));
  return (
    <div className={`columns ${dense ? "columns-dense" : ""}`} aria-hidden="true">
      {columns.map(({ key, label, value, words, now }) => (
        <div key={key} className="column" data-now={now ?? false} title={words}>
          <div className="columnRoom">
            <div className="columnBar" data-empty={value === 0} style={{ blockSize: `${(value / top) * 100}%` }} />
          </div>
          <span>{label}</span>
        </div>
      ))}
    </div>
  );
}
