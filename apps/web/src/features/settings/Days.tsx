import type { Preferences } from "@osler/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { preferencesQuery } from "../../api/queries.ts";
import { useMe } from "../../app/me.ts";
import { today } from "../../language/format.ts";
import { ChoiceField, Field, Tick } from "../../ui/Field.tsx";
import { Query } from "../../ui/Query.tsx";
import { Outcome } from "./Outcome.tsx";
import { SettingsPart } from "./SettingsPart.tsx";
import { useSavePreferences } from "./useSavePreferences.ts";

/** What a learner chooses for their days; each change is saved as it is made. */
export function Days() {
  const { t } = useTranslation();
  const preferences = useQuery(preferencesQuery);
  return (
    <SettingsPart id="days" title={t("settings.days")}>
      <p className="quiet">{t("settings.daysHint")}</p>
      <Query of={preferences}>{(chosen) => <DaysForm chosen={chosen} />}</Query>
    </SettingsPart>
  );
}

function DaysForm({ chosen }: { readonly chosen: Preferences }) {
  const { t } = useTranslation();
  const save = useSavePreferences();
  const now = { ...chosen, ...(save.isPending ? save.variables : {}) };
  return (
    <div className="form">
      <NumberChoice
        label={t("settings.minutesPerDay")}
        hint={t("settings.minutesPerDayHint")}
        min={5}
        max={240}
        value={chosen.minutesPerDay}
        onChoose={(minutesPerDay) => save.mutate({ minutesPerDay })}
      />
      <ExamDate on={chosen.examOn} onChoose={(examOn) => save.mutate({ examOn })} />
      <NumberChoice
        label={t("settings.reviewsPerDay")}
        hint={t("settings.reviewsPerDayHint")}
        min={5}
        max={500}
        value={chosen.reviewsPerDay}
        onChoose={(reviewsPerDay) => save.mutate({ reviewsPerDay })}
      />
      <Tick
        label={t("settings.encouragement")}
        checked={now.encouragement}
        onChange={(event) => save.mutate({ encouragement: event.currentTarget.checked })}
      />
      <RestHours now={now} onChoose={(hours) => save.mutate(hours)} />
      <Outcome of={save} said={t("settings.saved")} />
    </div>
  );
}

interface NumberProps {
  readonly label: string;
  readonly hint: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly onChoose: (value: number) => void;
}

/** A whole number, chosen when the field is left or Enter is pressed; one that does not fit is said by the browser. */
function NumberChoice({ label, hint, min, max, value, onChoose }: NumberProps) {
  const [written, setWritten] = useState(String(value));
  const commit = (input: HTMLInputElement) => {
    if (input.reportValidity() && input.valueAsNumber !== value) onChoose(input.valueAsNumber);
  };
  return (
    <Field
      label={label}
      hint={hint}
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      step={1}
      required
      value={written}
      onChange={(event) => setWritten(event.currentTarget.value)}
      onBlur={(event) => commit(event.currentTarget)}
      onKeyDown={(event) => event.key === "Enter" && commit(event.currentTarget)}
    />
  );
}

interface ExamProps {
  readonly on: string | null;
  readonly onChoose: (on: string | null) => void;
}

/** A date is typed digit by digit, and each digit makes another date: it is chosen when the field is left. */
function ExamDate({ on, onChoose }: ExamProps) {
  const { t } = useTranslation();
  const { timeZone } = useMe();
  const [written, setWritten] = useState(on ?? "");
  const commit = (input: HTMLInputElement) => {
    const next = written === "" ? null : written;
    if (next !== on && input.reportValidity()) onChoose(next);
  };
  return (
    <Field
      label={t("settings.examOn")}
      hint={t("settings.examOnHint")}
      type="date"
      min={on !== null && on < today(timeZone) ? on : today(timeZone)}
      value={written}
      onChange={(event) => setWritten(event.currentTarget.value)}
      onBlur={(event) => commit(event.currentTarget)}
      onKeyDown={(event) => event.key === "Enter" && commit(event.currentTarget)}
    />
  );
}

type Hours = Pick<Preferences, "restFrom" | "restTo">;

function RestHours({ now, onChoose }: { readonly now: Hours; readonly onChoose: (some: Partial<Hours>) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t("settings.rest")}</legend>
      <div className="formRow formRow-short">
        <ChoiceField
          label={t("settings.restFrom")}
          value={now.restFrom}
          onChange={(event) => onChoose({ restFrom: Number(event.currentTarget.value) })}
        >
          {hourOptions}
        </ChoiceField>
        <ChoiceField
          label={t("settings.restTo")}
          value={now.restTo}
          onChange={(event) => onChoose({ restTo: Number(event.currentTarget.value) })}
        >
          {hourOptions}
        </ChoiceField>
      </div>
      <p className="fieldHint">{t("settings.restHint")}</p>
    </fieldset>
  );
}

const hourOptions = Array.from({ length: 24 }, (_, hour) => (
  <option key={hour} value={hour}>
    {`${String(hour).padStart(2, "0")}:00`}
  </option>
));
