import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import "./loading.css";

/** Grey lines where the page will be; only after 300 ms, because anything faster should not flicker. */
export function Skeleton() {
  const { t } = useTranslation();
  const late = useLater(300);
  if (!late) return <div className="skeletonHold" />;
  return (
    <div className="skeleton" role="status">
      <span className="visuallyHidden">{t("state.loading")}</span>
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}

function useLater(ms: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return late;
}
