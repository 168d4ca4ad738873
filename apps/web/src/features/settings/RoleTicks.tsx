import type { Me } from "@osler/contract";
import { useTranslation } from "react-i18next";
import { Tick } from "../../ui/Field.tsx";

type Role = Me["roles"][number];
const roles = ["learner", "educator", "author", "administrator"] as const;

interface Props {
  readonly legend: string;
  readonly roles: readonly Role[];
  readonly onChange?: (roles: Role[]) => void;
}

/** What a member may do; several at once. Inside a form its values are named `roles`. */
export function RoleTicks({ legend, roles: given, onChange }: Props) {
  const { t } = useTranslation();
  const toggled = (role: Role) => (given.includes(role) ? given.filter((other) => other !== role) : [...given, role]);
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="formRow">
        {roles.map((role) => (
          <Tick
            key={role}
            name="roles"
            value={role}
            label={t(`role.${role}`)}
            {...(onChange
              ? { checked: given.includes(role), onChange: () => onChange(toggled(role)) }
              : { defaultChecked: given.includes(role) })}
          />
        ))}
      </div>
    </fieldset>
  );
}
