import { useTranslation } from "react-i18next";

interface Props {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The numbers of a drawing as a table: for screen readers, for copying, for who would rather read. */
export function TableTwin({ caption, head, rows }: Props) {
  const { t } = useTranslation();
  return (
    <details className="tableTwin">
      <summary>{t("action.asTable")}</summary>
      <div className="tableBox" tabIndex={0} role="group" aria-label={caption}>
        <table>
          <caption className="visuallyHidden">{caption}</caption>
          <thead>
            <tr>
              {head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join("|")}>
                {row.map((cell, place) => (
                  // A row's cells never change places, so the place is their identity.
                  <td key={head[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
